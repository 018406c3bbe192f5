/** One matter that several councils have in common, as a page of its own for the phone. */
import Taro, { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Empty } from '@/components/states/Empty'
import { Skeleton } from '@/components/states/Skeleton'
import type { SuggestedBundle } from '~types/bundle'
import { CommonPanel } from '../bundles/CommonPanel'
import { bundleWith, useBundles } from '../bundles/use-bundles'

/** Opened with `of`, a matter of the bundle, and `place` when the person has several desks. */
export default function CommonPage() {
  const { of = '', place } = useRouter().params
  const query = useBundles(place)
  return (
    <Page title="共性问题">
      <Answered query={query} what="共性问题" skeleton={<Skeleton shape="page" count={2} />}>
        {({ bundles }) => <Content bundles={bundles} of={of} place={place} />}
      </Answered>
    </Page>
  )
}

interface ContentProps {
  readonly bundles: readonly SuggestedBundle[]
  readonly of: string
  readonly place: string | undefined
}

function Content({ bundles, of, place }: ContentProps) {
  const bundle = bundleWith(bundles, of)
  if (bundle === null) {
    const back = <Button onPress={() => void Taro.navigateBack()}>回到工作台</Button>
    return <Empty art="desk" title="已不再放在一起" text="其中的诉求已经办理，或已说明不是同一类问题。" action={back} />
  }
  const open = (id: string) => void Taro.navigateTo({ url: `/council/concern/index?id=${id}` })
  return <CommonPanel bundle={bundle} place={place} onOpen={open} />
}
