/** One concern on the desk as a page of its own, for the phone; after an action the next one lies here. */
import Taro, { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/Empty'
import { ConcernPanel } from '../desk/ConcernPanel'
import { DoneStrip } from '../desk/DoneStrip'
import { useDesk } from '../desk/use-desk'
import '../inbox/index.scss'

/** Opened with `id`, `place` when the clerk has several stations, and `gather` from among what may be the same matter. */
export default function ConcernPage() {
  const { id, place, gather } = useRouter().params
  const desk = useDesk(place, id ?? null)
  return (
    <Page title="诉求办理">
      <DoneStrip action={desk.done} hasNext={desk.selected !== null} />
      {desk.selected === null ? (
        <Empty
          art="desk"
          title="都办完了"
          action={<Button onPress={() => void Taro.navigateBack()}>回到工作台</Button>}
        />
      ) : (
        <ConcernPanel
          id={desk.selected}
          place={place}
          isGathering={gather !== undefined && desk.selected === id}
          onDone={desk.goOn}
          onSkip={() => desk.goOn(null)}
        />
      )}
    </Page>
  )
}
