/** The codes of one tab: which village, which code, since when, last scanned, what came in by it, and what can be done. */
import { View } from '@tarojs/components'
import { Badge, type BadgeProps } from '@/components/badge/Badge'
import { Button } from '@/components/button/Button'
import { sayExactly } from '@/services/dates'
import type { CodeAct, CodeRow, CodeState } from '~types/code'
import { sayScan, saySince, tailOf } from './say-code'

const STATES = {
  works: { tone: 'done', icon: 'check', children: '能用' },
  moved: { tone: 'highlight', icon: 'arrow', children: '已并入' },
  gone: { tone: 'late', icon: 'alert', children: '通不到村' },
  retired: { tone: 'waiting', icon: 'lock', children: '已停用' },
  unmapped: { tone: 'highlight', icon: 'pen', children: '未登记' },
  missing: { tone: 'late', icon: 'alert', children: '没有码' },
} as const satisfies Record<CodeState, BadgeProps>

const ACTS = { map: '登记到村', retire: '停用' } as const satisfies Record<CodeAct, string>

const isWeb = process.env.TARO_ENV === 'h5'
const list = isWeb ? { role: 'list' } : {}
const item = isWeb ? { role: 'listitem' } : {}

/** `onAct`: a button of the row was pressed. */
export function CodeRows({ rows, onAct }: { rows: readonly CodeRow[]; onAct: (act: CodeAct, row: CodeRow) => void }) {
  const now = Date.now()
  return (
    <View className="codes__list" {...list}>
      {rows.map((row) => (
        <View key={row.scene ?? `${row.keeper}-${row.villageName}`} className="code-row" {...item}>
          <View className="code-row__head">
            <View className="code-row__village">{row.villageName}</View>
            <Badge {...STATES[row.state]} />
          </View>
          <View className="code-row__facts">
            <View className="code-row__fact">{row.townshipName}</View>
            {row.scene === null ? null : (
              <>
                <View className="code-row__fact ms-tabular">尾号 {tailOf(row.scene)}</View>
                <View className="code-row__fact">
                  {row.scannedOn === null ? '从未扫过' : `最近扫码 ${sayScan(row.scannedOn, now)}`}
                </View>
                <View className="code-row__fact">收到诉求 {row.concerns} 件</View>
                <View className="code-row__fact ms-secondary">{saySince(row.validFrom ?? now, now)}</View>
              </>
            )}
          </View>
          {row.explanation === null ? null : <View className="code-row__explanation">{row.explanation}</View>}
          {row.history.map(({ at, by, text }) => (
            <View key={at} className="code-row__history">
              {sayExactly(at)}，{by}：{text}
            </View>
          ))}
          {row.abilities.length === 0 ? null : (
            <View className="code-row__acts">
              {row.abilities.map((act) => (
                <Button
                  key={act}
                  isSmall
                  tone={act === 'map' ? 'secondary' : 'quiet'}
                  label={`${ACTS[act]}：${row.villageName}，尾号 ${tailOf(row.scene ?? '')}`}
                  onPress={() => onAct(act, row)}
                >
                  {ACTS[act]}
                </Button>
              ))}
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
