/** A month of mine as a grid: which days have a consultation; a press on one shows only those. */
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { classNames } from '@/components/class-names'
import { Pressable } from '@/components/pressable/Pressable'
import { dayOf } from '@/services/dates'
import type { InvitationRow } from '~types/invitation'
import { gridOf } from './by-month'

const WEEK = ['一', '二', '三', '四', '五', '六', '日'] as const

/** A month, and the day that is chosen; null when none is. */
export interface ShownMonth {
  readonly year: number
  readonly month: number
  readonly date: number | null
}

/** `rows`: all that are known. */
export interface MonthGridProps {
  readonly rows: readonly InvitationRow[]
  readonly shown: ShownMonth
  readonly onShow: (shown: ShownMonth) => void
}

/** See {@link MonthGridProps}. */
export function MonthGrid({ rows, shown, onShow }: MonthGridProps) {
  const { year, month, date: chosen } = shown
  const today = dayOf(Date.now())
  const days = gridOf(year, month, rows)
  const turn = (by: 1 | -1) => {
    const next = year * 12 + (month - 1) + by
    onShow({ year: Math.floor(next / 12), month: (next % 12) + 1, date: null })
  }
  return (
    <View className="month">
      <View className="month__head">
        <Button tone="quiet" isSmall label="上个月" onPress={() => turn(-1)}>
          ‹
        </Button>
        <View className="month__name">
          {year}年{month}月
        </View>
        <Button tone="quiet" isSmall label="下个月" onPress={() => turn(1)}>
          ›
        </Button>
      </View>
      <View className="month__grid" aria-label={`${year}年${month}月`}>
        {WEEK.map((each) => (
          <View key={each} className="month__week" aria-hidden="true">
            {each}
          </View>
        ))}
        {days.map((day, at) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: the blanks before the first day have nothing else to be told by
          if (day === null) return <View key={`blank-${at}`} />
          const isToday = today.year === year && today.month === month && today.date === day.date
          const look = classNames(
            'month__day',
            'ms-tabular',
            isToday && 'month__day--today',
            day.rows.length > 0 && 'month__day--on',
            chosen === day.date && 'month__day--chosen',
          )
          if (day.rows.length === 0) {
            return (
              <View key={day.date} className={look}>
                {day.date}
              </View>
            )
          }
          return (
            <Pressable
              key={day.date}
              className={look}
              label={`${month}月${day.date}日，${day.rows.length} 场协商会`}
              state={{ name: 'pressed', isOn: chosen === day.date }}
              onPress={() => onShow({ ...shown, date: chosen === day.date ? null : day.date })}
            >
              {day.date}
              <View className="month__dot" aria-hidden="true" />
            </Pressable>
          )
        })}
      </View>
    </View>
  )
}
