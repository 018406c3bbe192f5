/** On the web: a calendar file that every calendar program opens. */
/// <reference lib="dom" />
import { type CalendarEntry, calendarFile } from '~types/calendar-file'

/** See add-to-calendar.ts. */
export const CALENDAR_LABEL = '下载日历文件'

/** See add-to-calendar.ts: a newer file of the same entry says that it is cancelled. */
export const CANCELLED_LABEL: string | null = '下载“已取消”的日历文件'

/** See add-to-calendar.ts: handed to the browser as a download. */
export const addToCalendar = async (entry: CalendarEntry): Promise<string | null> => {
  const file = new Blob([calendarFile(entry, Date.now())], { type: 'text/calendar;charset=utf-8' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = '协商会.ics'
  link.click()
  URL.revokeObjectURL(link.href)
  return '已下载，打开它就能加进您的日历。'
}
