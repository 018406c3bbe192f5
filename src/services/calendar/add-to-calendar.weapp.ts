/** On the phone: WeChat's own question, then the phone's calendar (wx.addPhoneCalendar; the privacy guide has to name 日历). */
import Taro from '@tarojs/taro'
import type { CalendarEntry } from '~types/calendar-file'

/** See add-to-calendar.ts. */
export const CALENDAR_LABEL = '添加到手机日历'

/** See add-to-calendar.ts: WeChat only adds. */
export const CANCELLED_LABEL: string | null = null

/** Seconds before the beginning at which the phone rings: two hours. */
const RINGS_BEFORE = 2 * 60 * 60

const seconds = (moment: number): number => Math.floor(moment / 1000)

/** See add-to-calendar.ts. */
export const addToCalendar = async ({
  title,
  where,
  description,
  startsAt,
  endsAt,
}: CalendarEntry): Promise<string | null> => {
  try {
    await Taro.addPhoneCalendar({
      title,
      location: where,
      description,
      startTime: seconds(startsAt),
      endTime: String(seconds(endsAt)),
      alarm: true,
      alarmOffset: RINGS_BEFORE,
    })
    return '已加进手机日历，会前两小时响铃。'
  } catch (thrown) {
    if (wasRefused(thrown)) return null
    throw thrown
  }
}

/** WeChat says “cancel” or “auth deny” when the person does not want it. */
const wasRefused = (thrown: unknown): boolean =>
  typeof thrown === 'object' &&
  thrown !== null &&
  'errMsg' in thrown &&
  /cancel|deny|denied/.test(String(thrown.errMsg))
