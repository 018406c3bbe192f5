/** The invitation as a card in the hand: who invites, to what, when and where. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import { addToCalendar, CALENDAR_LABEL, CANCELLED_LABEL } from '@/services/calendar/add-to-calendar'
import { sayClock, sayDay, sayExactly, sayUntil } from '@/services/dates'
import { openMap } from '@/services/open-map'
import type { Invitation } from '~types/invitation'
import { TAKES_PART_LABELS } from '~types/papers/plan'
import { entryOf } from './calendar-entry'

const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': '1' } : {}

/** In which capacity somebody is asked. */
const asWhom = ({ as, group }: Invitation): string => {
  if (as === 'group') return `代表${group ?? '大家'}`
  return as === 'other' ? '到会说明情况' : `以${TAKES_PART_LABELS[as]}的身份`
}

/** See the file's purpose. */
export function InvitationLetter({ invitation }: { invitation: Invitation }) {
  const { call, councilName, state, isWithdrawn } = invitation
  const now = Date.now()
  const isOn = state === 'called' && !isWithdrawn
  return (
    <View className={isOn ? 'letter' : 'letter letter--off'}>
      <View className="letter__frame">
        <View className="letter__from">{councilName}</View>
        <View className="letter__name">邀请函</View>
        <View className="letter__says">请您{asWhom(invitation)}，参加协商</View>
        <View className="letter__title" {...heading}>
          {call.title}
        </View>
        <View className="letter__rows">
          <View className="letter__row">
            <Icon name="calendar" className="letter__icon" />
            <View>
              <View className="letter__strong">{sayDay(call.startsAt, now)}</View>
              <View>
                {sayClock(call.startsAt)} 至 {sayClock(call.endsAt)}
                {isOn ? <View className="letter__until">{sayUntil(call.startsAt, now)}</View> : null}
              </View>
            </View>
          </View>
          {call.closesAt === undefined ? null : (
            <View className="letter__row">
              <Icon name="pen" className="letter__icon" />
              <View>可以写意见，收到 {sayExactly(call.closesAt)} 为止</View>
            </View>
          )}
          <View className="letter__row">
            <Icon name="pin" className="letter__icon" />
            <View>
              <View className="letter__strong">{call.where}</View>
              <OnMap call={call} />
            </View>
          </View>
          <View className="letter__row">
            <Icon name="people" className="letter__icon" />
            <View>
              {call.form}，{call.format}。负责人：{call.responsible}
            </View>
          </View>
        </View>
        <Calendar invitation={invitation} />
      </View>
    </View>
  )
}

/** Nothing where nobody picked the place. */
function OnMap({ call: { point, where } }: { call: Invitation['call'] }) {
  if (point === undefined) return null
  return (
    <Button tone="quiet" icon="map" isSmall onPress={() => openMap({ ...point, name: where })}>
      在地图上看
    </Button>
  )
}

/** Nothing once it is over. */
function Calendar({ invitation }: { invitation: Invitation }) {
  const [said, setSaid] = useState<{ readonly tone: 'done' | 'late'; readonly text: string } | null>(null)
  const entry = entryOf(invitation)
  const label = entry.isCancelled ? CANCELLED_LABEL : CALENDAR_LABEL
  if (label === null || Date.now() > entry.endsAt) return null
  const add = async () => {
    try {
      const text = await addToCalendar(entry)
      setSaid(text === null ? null : { tone: 'done', text })
    } catch {
      setSaid({ tone: 'late', text: '没能加进日历。请在手机设置里允许微信使用日历，再点一次。' })
    }
  }
  return (
    <>
      <Button tone="quiet" icon="calendar" isSmall onPress={() => void add()}>
        {label}
      </Button>
      {said === null ? null : <Notice tone={said.tone}>{said.text}</Notice>}
    </>
  )
}
