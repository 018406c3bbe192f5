/** 协商会现场: on a desktop agenda and seats at the left, notes at the right; on a phone one below the other. */
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Card } from '@/components/card/Card'
import { AgendaClock } from '@/components/live/AgendaClock'
import { OnShowPart, PackRecords } from '@/components/live/ShownPack'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
import type { Live } from '~types/live'
import { SESSION_STATE_LABELS } from '~types/session'
import { LiveHead } from './LiveHead'
import { LiveNotes } from './LiveNotes'
import { LiveSeats } from './LiveSeats'
import { MinutesPart } from './MinutesPart'
import { useLive, useLiveAct } from './use-live'
import './index.scss'

/** `?session=` names it. */
export default function LivePage() {
  const session = useRouter().params.session ?? ''
  const query = useLive(session)
  return (
    <Page title="协商会现场" width="full">
      <Answered query={query} what="协商会" skeleton={<Skeleton shape="page" count={2} />}>
        {(live) => <LiveView live={live} />}
      </Answered>
    </Page>
  )
}

function LiveView({ live }: { live: Live }) {
  const acting = useLiveAct(live.session)
  const { state, call } = live
  return (
    <View className={state === 'closed' ? 'meet meet--closed' : 'meet'}>
      <View className="meet__left">
        <Card title={call.title}>
          <LiveHead live={live} acting={acting} />
        </Card>
        <Card title="议程">
          <AgendaClock live={live} onMove={(item) => acting.act({ do: 'item', item })} isMoving={acting.isSending} />
        </Card>
        <LiveSeats live={live} acting={acting} />
        {live.pack === null ? null : (
          <Card title="会前材料">
            <View className="meet__pack">
              <OnShowPart pack={live.pack} onShow={live.onShow} />
              <PackRecords
                pack={live.pack}
                shown={live.onShow}
                {...(state === 'open' ? { onShow: (onShow) => acting.act({ do: 'show', onShow }) } : {})}
              />
            </View>
          </Card>
        )}
      </View>
      <View className="meet__right">
        {state === 'closed' ? <MinutesPart session={live.session} topic={live.topic} /> : null}
        {state === 'cancelled' ? (
          <Notice tone="waiting" title={SESSION_STATE_LABELS.cancelled}>
            这次协商会不开了。
          </Notice>
        ) : (
          <LiveNotes live={live} acting={acting} />
        )}
      </View>
    </View>
  )
}
