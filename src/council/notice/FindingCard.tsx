/** One place that may give somebody away: what stands there, why it is asked about, and the two answers to it. */
import { View } from '@tarojs/components'
import { Chip } from '@/components/chip/Chip'
import { Choice } from '@/components/choice/Choice'
import { classNames } from '@/components/class-names'
import { TextField } from '@/components/field/TextField'
import { Icon } from '@/components/icon/Icon'
import { EXPOSURES, type Finding } from '~types/exposure'
import { LIMITS } from '~types/limits'
import { REDACTED } from '~types/redaction'
import type { Decision } from './decisions'
import { KEEP_REASONS } from './keep-reasons'
import type { Numbered } from './MarkedText'

/** Where a finding stands in the page. */
export const findingElement = ({ id }: Finding): string => `finding-${id}`

/** Letters shown on each side of what would be taken out. */
const NEAR = 6

/** The nearest letters: those at the end of what stands before (`count` below zero), at the beginning of what follows. */
const shortened = (text: string, count: number): string => {
  if (text.length <= NEAR) return text
  return count < 0 ? `…${text.slice(count)}` : `${text.slice(0, count)}…`
}

/** `error`: what is missing, once somebody tried to publish. */
export interface FindingCardProps extends Numbered {
  readonly error: string | null
  readonly onDecide: (decision: Decision) => void
}

/** See {@link FindingCardProps}. */
export function FindingCard({ finding, number, decision, error, onDecide }: FindingCardProps) {
  const { where, kind, words, before, after, times, why } = finding
  const title = `第 ${number} 处：${EXPOSURES[kind].label}`
  const group = process.env.TARO_ENV === 'h5' ? { role: 'radiogroup', 'aria-label': title } : { 'aria-label': title }
  const choose = (chosen: 'redact' | 'keep') => onDecide({ ...decision, do: chosen })
  return (
    <View id={findingElement(finding)} className={classNames('finding', error !== null && 'finding--wrong')}>
      <View className="finding__head">
        <View className="finding__title">{title}</View>
        <View className="finding__where">
          在{where}里{times > 1 ? `，共 ${times} 次` : ''}
        </View>
      </View>
      <View className="finding__excerpt">
        {before}
        <View className="finding__words">{words}</View>
        {after}
      </View>
      <View className="finding__why">{why}</View>
      <View className="finding__choices" {...group}>
        <Choice
          label="隐去"
          explanation={`公众看到：${shortened(before, -NEAR)}${REDACTED}${shortened(after, NEAR)}`}
          isOn={decision.do === 'redact'}
          onPress={() => choose('redact')}
        />
        <Choice
          label="保留"
          explanation="原样公开，写明理由，记在公示材料里。"
          isOn={decision.do === 'keep'}
          onPress={() => choose('keep')}
        />
      </View>
      {decision.do === 'keep' ? (
        <>
          <View className="finding__reasons">
            {KEEP_REASONS[kind].map((reason) => (
              <Chip
                key={reason}
                role="button"
                label={reason}
                isOn={decision.reason === reason}
                onPress={() => onDecide({ ...decision, reason })}
              />
            ))}
          </View>
          <TextField
            label={`第 ${number} 处保留的理由`}
            value={decision.reason}
            limit={LIMITS.keepReason}
            placeholder="为什么可以公开"
            error={error}
            onChange={(reason) => onDecide({ ...decision, reason })}
          />
        </>
      ) : error === null ? null : (
        <View className="finding__error">
          <Icon name="alert" />
          {error}
        </View>
      )}
    </View>
  )
}
