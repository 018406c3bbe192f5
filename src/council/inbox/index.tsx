/** The workbench: a station's inbox; on a wide screen with one concern beside it, worked through by keyboard. */
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/Empty'
import { focusOn, useKeys } from '@/services/keyboard'
import { useMe } from '@/services/session/use-me'
import { useIsWide } from '@/services/use-is-wide'
import type { SuggestedBundle } from '~types/bundle'
import { CommonPanel } from '../bundles/CommonPanel'
import { bundleWith } from '../bundles/use-bundles'
import { CallsEntrance } from '../calls/CallsEntrance'
import { CodesEntrance } from '../codes/CodesEntrance'
import { ConcernPanel } from '../desk/ConcernPanel'
import { DoneStrip } from '../desk/DoneStrip'
import { InboxColumn } from '../desk/InboxColumn'
import { type Desk, useDesk } from '../desk/use-desk'
import { DeskSwitch } from '../desk-switch/DeskSwitch'
import { EnterEntrance } from '../enter/EnterEntrance'
import { ListDetail } from '../list-detail/ListDetail'
import { ListHead } from '../list-detail/ListHead'
import { rowId } from '../list-detail/ListRow'
import { PlaceChips } from '../list-detail/PlaceChips'
import { RosterEntrance } from '../roster/RosterEntrance'
import { RoutingEntrance } from '../routing/RoutingEntrance'
import './index.scss'

/** See the file's purpose. */
export default function InboxPage() {
  const isWide = useIsWide()
  const grants = useMe().data?.grants ?? []
  const [place, setPlace] = useState<string | undefined>(undefined)
  const desk = useDesk(place)
  const { selected, done, rows, open: lay } = desk
  const [topmost] = rows
  useEffect(() => {
    if (isWide && selected === null && done === null && topmost !== undefined) lay(topmost.id)
  })

  const move = (step: 1 | -1) => {
    if (!isWide) return false
    const id = desk.move(step)
    if (id !== null) focusOn(rowId(id))
    return true
  }
  useKeys({ down: () => move(1), up: () => move(-1) })

  const isBundles = desk.tab === 'bundles'
  const isCommon = isBundles && desk.place?.code.length === 6
  const open = (id: string) => {
    const at = place === undefined ? '' : `&place=${place}`
    if (isWide) desk.open(id)
    else if (isCommon) void Taro.navigateTo({ url: `/council/common/index?of=${id}${at}` })
    else void Taro.navigateTo({ url: `/council/concern/index?id=${id}${at}${isBundles ? '&gather=1' : ''}` })
  }
  const common = isCommon && selected !== null ? bundleWith(desk.bundles.data?.bundles ?? [], selected) : null
  return (
    <Page tab="desk" width="full" {...(isWide ? {} : { title: '工作台' })}>
      <ListDetail
        list={
          <>
            <ListHead
              title={`${desk.place?.name ?? ' '}工作台`}
              keys={isWide ? '↑ ↓ 换一件 · Enter 办理 · Ctrl+Enter 发出' : null}
            />
            <DeskSwitch grants={grants} current="inbox" />
            <PlaceChips
              grants={grants}
              current={place ?? desk.place?.code}
              onChoose={(code) => {
                setPlace(code)
                desk.open(null)
              }}
            />
            <EnterEntrance grants={grants} place={place ?? desk.place?.code} />
            <CallsEntrance grants={grants} place={place ?? desk.place?.code} />
            <InboxColumn desk={desk} onOpen={open} />
            <CodesEntrance grants={grants} place={place ?? desk.place?.code} />
            <RosterEntrance grants={grants} place={place ?? desk.place?.code} />
            <RoutingEntrance grants={grants} place={place ?? desk.place?.code} />
          </>
        }
        detail={isWide ? <Detail desk={desk} place={place} common={common} /> : null}
      />
    </Page>
  )
}

/** The concern that lies open, or what several councils have in common. */
function Detail({ desk, place, common }: { desk: Desk; place: string | undefined; common: SuggestedBundle | null }) {
  const isBundles = desk.tab === 'bundles'
  const isCommon = isBundles && desk.place?.code.length === 6
  return (
    <>
      <DoneStrip action={desk.done} hasNext={desk.selected !== null} />
      {desk.selected === null || (isCommon && common === null) ? (
        <Empty art="desk" title={isCommon ? '没有共性问题要看' : '没有要看的诉求'} />
      ) : common !== null ? (
        <CommonPanel
          bundle={common}
          place={place}
          onOpen={(id) => {
            desk.changeTab('waiting')
            desk.open(id)
          }}
        />
      ) : (
        <ConcernPanel
          id={desk.selected}
          place={place}
          isGathering={isBundles}
          onDone={desk.goOn}
          onSkip={() => desk.goOn(null)}
        />
      )}
    </>
  )
}
