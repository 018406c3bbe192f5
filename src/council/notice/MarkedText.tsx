/** A public text with what was found in it: what is still open is marked, what goes is gone, what stays is underlined. */
import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { Pressable } from '@/components/pressable/Pressable'
import type { Finding } from '~types/exposure'
import { REDACTED, redacted, segmentsOf } from '~types/redaction'
import type { Decision } from './decisions'

/** A finding with its number in the list and what was decided of it. */
export interface Numbered {
  readonly finding: Finding
  readonly number: number
  readonly decision: Decision
}

/** `findings` are those of this text; pressing one goes to it in the list. */
export interface MarkedTextProps {
  readonly text: string
  readonly findings: readonly Numbered[]
  readonly onGo: (finding: Finding) => void
}

const LOOKS = { redact: 'taken', keep: 'kept', none: 'open' } as const
const SAYS = { redact: '隐去', keep: '保留', none: '还没有处理' } as const

/** See {@link MarkedTextProps}. */
export function MarkedText({ text, findings, onGo }: MarkedTextProps) {
  const taken = findings.filter(({ decision }) => decision.do === 'redact').map(({ finding }) => finding.words)
  const segments = segmentsOf(
    text,
    findings.map(({ finding }) => finding.words),
  )
  return (
    <>
      {segments.map((segment, at) => {
        const found = segment.isFound ? findings.find(({ finding }) => finding.words === segment.text) : undefined
        if (found === undefined) return segment.text
        const { finding, number, decision } = found
        const state = decision.do ?? 'none'
        return (
          <Pressable
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand there twice
            key={at}
            className={classNames('preview__mark', `preview__mark--${LOOKS[state]}`)}
            label={`第 ${number} 处，${finding.words}，${SAYS[state]}`}
            onPress={() => onGo(finding)}
          >
            {state === 'redact' ? REDACTED : redacted(segment.text, taken)}
            <View className="preview__number">{number}</View>
          </Pressable>
        )
      })}
    </>
  )
}
