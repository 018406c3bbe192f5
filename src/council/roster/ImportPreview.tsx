/** What a file would do to the roster: the rows that cannot be taken first, each with what to do, then who is new and what changes. */
import { View } from '@tarojs/components'
import { Badge, type BadgeProps } from '@/components/badge/Badge'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Notice } from '@/components/notice/Notice'
import type { RosterPreview, RowOutcome } from '~types/roster'

const OUTCOMES = {
  new: { tone: 'done', icon: 'plus', children: '新增' },
  changed: { tone: 'highlight', icon: 'pen', children: '有改动' },
  same: { tone: 'waiting', icon: 'check', children: '没有变' },
} as const satisfies Record<RowOutcome, BadgeProps>

/** Rows drawn of those that would be written; the counts say how many there are. */
const SHOWN = 100

const sayCounts = ({ counts, problems }: RosterPreview): string =>
  [
    `新增 ${counts.new} 位`,
    `改动 ${counts.changed} 位`,
    `没有变 ${counts.same} 位`,
    counts.wrong === 0 ? '没有发现问题' : `${counts.wrong} 行有问题（${problems.length} 处），不会导入`,
  ].join('，')

const isWeb = process.env.TARO_ENV === 'h5'
const item = isWeb ? { role: 'listitem' } : {}
const list = isWeb ? { role: 'list' } : {}

/** `onWrite` is pressed once; nothing is in the roster before. */
export function ImportPreview(props: {
  name: string
  preview: RosterPreview
  isWriting: boolean
  onWrite: () => void
  onChooseAgain: () => void
  onDrop: () => void
}) {
  const { name, preview, isWriting, onWrite, onChooseAgain, onDrop } = props
  const { problems, rows, notes, missing, counts } = preview
  const telling = rows.filter(({ outcome }) => outcome !== 'same')
  const writable = counts.new + counts.changed
  return (
    <Card title={`导入前请核对：${name}`}>
      <View className="roster__preview">
        <Notice
          tone={counts.wrong === 0 ? 'info' : 'highlight'}
        >{`${sayCounts(preview)}。现在还没有写入名册。`}</Notice>
        {problems.length === 0 ? null : (
          <View className="roster__problems" aria-label="有问题的行" {...list}>
            {problems.map(({ row, column, says }) => (
              <View key={`${row} ${column} ${says}`} className="roster__problem" {...item}>
                <View className="roster__where ms-tabular">
                  第 {row} 行{column === null ? '' : ` · ${column}`}
                </View>
                <View className="roster__says">{says}</View>
              </View>
            ))}
          </View>
        )}
        {telling.slice(0, SHOWN).map(({ row, name: member, number, outcome, changes }) => (
          <View key={row} className="roster__planned">
            <View className="roster__where ms-tabular">第 {row} 行</View>
            <View className="roster__who">
              {member}（{number}）
              {changes.map((change) => (
                <View key={change} className="roster__change">
                  {change}
                </View>
              ))}
            </View>
            <Badge {...OUTCOMES[outcome]} />
          </View>
        ))}
        {telling.length > SHOWN ? (
          <View className="roster__note">还有 {telling.length - SHOWN} 位没有列在这里。</View>
        ) : null}
        {[...notes, ...(missing === 0 ? [] : [`名册里另有 ${missing} 位不在这份表里，保持不变。`])].map((note) => (
          <View key={note} className="roster__note">
            {note}
          </View>
        ))}
        <View className="roster__acts">
          {writable === 0 ? null : (
            <Button tone="primary" isBusy={isWriting} onPress={onWrite}>
              {counts.wrong === 0 ? `导入这 ${writable} 位` : `先导入没有问题的 ${writable} 位`}
            </Button>
          )}
          <Button onPress={onChooseAgain} isDisabled={isWriting}>
            改好了，重新选文件
          </Button>
          <Button tone="quiet" onPress={onDrop} isDisabled={isWriting}>
            不导入了
          </Button>
        </View>
      </View>
    </Card>
  )
}
