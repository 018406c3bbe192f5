/** Until when the step may take, in days and by its date; after the end, since when somebody waits who says that it came back. */
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import { sayAgo, sayDay, sayLeft } from '@/services/dates'
import { openRelapses } from '~types/filed'
import { sayLate } from '~types/reminder'
import type { Workspace } from '~types/workspace'

/** Nothing where no clock runs. */
export function TopicDue({ topic: { dueAt, lateDays, lateness, relapsedAt, file } }: { topic: Workspace }) {
  const now = Date.now()
  if (relapsedAt !== null) {
    const count = openRelapses(file).length
    return (
      <Notice tone="late" title={`办结以后有反复，${sayAgo(relapsedAt, now)}报告，等着答复`}>
        {count === 0 ? '' : `${count} 位居民说有反复，写在下面。`}
        站长可以重新办理；不重新办理的，由工作站公开答复原因。
      </Notice>
    )
  }
  if (lateness !== null) {
    return (
      <View className="work__due work__due--late">
        <Icon name="alert" />
        <View>
          {dueAt !== null && lateDays !== null
            ? `应在${sayDay(dueAt, now)}前办完，${sayLate(lateDays)}。`
            : `有异议等着答复，${sayLate(lateness.days)}。`}
          {lateness.level === 0 ? '' : `已提醒 ${lateness.level} 次。`}
        </View>
      </View>
    )
  }
  if (dueAt === null) return null
  return (
    <View className="work__due">
      <Icon name="clock" />
      <View>
        {sayDay(dueAt, now)}前办完，{sayLeft(dueAt, now)}。
      </View>
    </View>
  )
}
