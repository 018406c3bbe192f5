/** The concerns that I submitted, newest first, each with its state and what happens next; above them what is still on its way. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { OutboxRows } from '@/components/outbox-rows/OutboxRows'
import { Answered } from '@/components/states/Answered'
import { Empty } from '@/components/states/Empty'
import { MoreRows } from '@/components/states/MoreRows'
import { Skeleton } from '@/components/states/Skeleton'
import { cloud } from '@/services/cloud/client'
import { useOutbox } from '@/services/outbox/outbox-store'
import { usePaged } from '@/services/use-paged'
import { ConcernCard } from './ConcernCard'

/** See the file's purpose. */
export function MyConcerns() {
  const waiting = useOutbox()
  const query = usePaged(['resident', 'mine'], (cursor) => cloud.resident.mine(cursor))
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <View className="mine__list">
      <OutboxRows />
      <Answered query={query} what="我的诉求" skeleton={<Skeleton shape="cards" />}>
        {() =>
          rows.length === 0 && waiting.length === 0 ? (
            <NoConcerns />
          ) : (
            rows.map((row) => <ConcernCard key={row.id} row={row} />)
          )
        }
      </Answered>
      <MoreRows query={query} />
    </View>
  )
}

function NoConcerns() {
  return (
    <Empty
      art="form"
      title="您还没有提过诉求"
      text="身边有急难愁盼的事，说一声，件件有回音。"
      action={
        <Button tone="primary" icon="pen" onPress={() => void Taro.switchTab({ url: '/pages/submit/index' })}>
          去提诉求
        </Button>
      }
    />
  )
}
