/** How many come, how many do not, and who has still to be reached. */
import { View } from '@tarojs/components'
import type { SeatCounts } from '~types/calling'
import { INVITATION_ANSWER_LABELS, INVITATION_ANSWERS } from '~types/session'

/** What is nought is not named, but for those who come. */
export function SeatCountsLine({ counts }: { counts: SeatCounts }) {
  const figures = [
    ...INVITATION_ANSWERS.map((kind) => ({ label: INVITATION_ANSWER_LABELS[kind], count: counts[kind] })),
    { label: '还没答复', count: counts.unanswered },
    { label: '还没打开看', count: counts.unread },
    { label: '没有微信，要打电话', count: counts.toCall },
  ]
  return (
    <View className="meeting__counts">
      <View>请了 {counts.seats} 人：</View>
      {figures
        .filter(({ count }, at) => at === 0 || count > 0)
        .map(({ label, count }) => (
          <View key={label} className="meeting__count">
            {label} <View className="meeting__figure ms-tabular">{count}</View>
          </View>
        ))}
    </View>
  )
}
