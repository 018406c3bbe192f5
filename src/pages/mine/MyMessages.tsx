/** The in-app inbox: the answer to each turn of my concerns; what is new is marked until I have seen it. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { Row } from '@/components/row/Row'
import { Answered } from '@/components/states/Answered'
import { Empty } from '@/components/states/Empty'
import { MoreRows } from '@/components/states/MoreRows'
import { Skeleton } from '@/components/states/Skeleton'
import { cloud } from '@/services/cloud/client'
import { sayAgo } from '@/services/dates'
import { queryClient } from '@/services/query-client'
import { ME } from '@/services/session/use-me'
import { usePaged } from '@/services/use-paged'
import { type Message, pageOfMessage } from '~types/message'
import type { Me } from '~types/person'

/** Says to the cloud that everything up to `until` was seen. Not reached: the mark stays and goes next time. */
const markSeen = async (until: number): Promise<void> => {
  const { unread } = await cloud.resident.markRead({ until })
  queryClient.setQueryData<Me>(ME, (me) => me && { ...me, unread })
}

/** See the file's purpose. */
export function MyMessages() {
  const query = usePaged(['resident', 'inbox'], (cursor) => cloud.resident.inbox(cursor))
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const newest = rows[0]
  const seenUntil = useRef(0)
  useEffect(() => {
    if (newest === undefined || newest.at <= seenUntil.current || newest.isRead) return
    seenUntil.current = newest.at
    markSeen(newest.at).catch(() => {
      seenUntil.current = 0
    })
  }, [newest])

  return (
    <View className="mine__list">
      <Answered query={query} what="消息" skeleton={<Skeleton shape="rows" count={5} />}>
        {() => (rows.length === 0 ? <NoMessages /> : <Messages rows={rows} />)}
      </Answered>
      <MoreRows query={query} />
    </View>
  )
}

const NoMessages = () => <Empty art="letter" title="还没有消息" text="您提的诉求每有一步进展，都会在这里告诉您。" />

function Messages({ rows }: { rows: readonly Message[] }) {
  return (
    <View className="ms-rows">
      {rows.map((message) => (
        <Row
          key={message.id}
          dot={!message.isRead}
          title={message.title}
          note={
            <>
              <View className="mine__body">{message.body}</View>
              <View className="mine__when">{sayAgo(message.at, Date.now())}</View>
            </>
          }
          onPress={() => void Taro.navigateTo({ url: `/${pageOfMessage(message)}` })}
        />
      ))}
    </View>
  )
}
