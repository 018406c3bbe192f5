/** The matters of others that I joined (我也遇到), newest first. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Answered } from '@/components/states/Answered'
import { Empty } from '@/components/states/Empty'
import { MoreRows } from '@/components/states/MoreRows'
import { Skeleton } from '@/components/states/Skeleton'
import { cloud } from '@/services/cloud/client'
import { usePaged } from '@/services/use-paged'
import type { FollowedRow } from '~types/follow'
import { FollowedCard } from './FollowedCard'

/** See the file's purpose. */
export function MyFollowed() {
  const query = usePaged(['resident', 'followed'], (cursor) => cloud.resident.followed(cursor))
  return (
    <View className="mine__list">
      <Answered query={query} what="跟进的事" skeleton={<Skeleton shape="cards" />}>
        {({ pages }) => <Followed rows={pages.flatMap((page) => page.rows)} />}
      </Answered>
      <MoreRows query={query} />
    </View>
  )
}

function Followed({ rows }: { rows: readonly FollowedRow[] }) {
  if (rows.length > 0)
    return (
      <>
        {rows.map((row) => (
          <FollowedCard key={row.target} row={row} />
        ))}
      </>
    )
  return (
    <Empty
      art="board"
      title="还没有跟进的事"
      text="在议事板上看到您也遇到的事，点“我也遇到，跟进”，有进展就会告诉您。"
      action={
        <Button icon="board" onPress={() => void Taro.switchTab({ url: '/pages/board/index' })}>
          去看议事板
        </Button>
      }
    />
  )
}
