/** Editing the minutes: the text, and the points that were agreed, by a vote or without. Kept on this device until saved. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import { Button } from '@/components/button/Button'
import { Chip } from '@/components/chip/Chip'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { type Kept, shelfOf } from '@/services/kept-drafts'
import { makeId } from '@/services/make-id'
import { useKeptDraft } from '@/services/use-kept-draft'
import { LIMITS } from '~types/limits'
import { type Minutes, saveMinutesInput } from '~types/minutes'

/** A point as it is typed; figures of a vote are text until they are read. */
interface PointDraft {
  readonly text: string
  readonly isVoted: boolean
  readonly yes: string
  readonly no: string
  readonly abstain: string
}

interface MinutesDraft extends Kept {
  readonly text: string
  readonly points: readonly PointDraft[]
}

/** By session and version, so that a draft never covers somebody else's newer words. */
const drafts = shelfOf<MinutesDraft>('minutes-drafts')

const EMPTY: PointDraft = { text: '', isVoted: false, yes: '', no: '', abstain: '' }

const draftOf = ({ text, points }: Minutes): MinutesDraft => ({
  requestId: makeId(),
  savedAt: null,
  text,
  points: points.map((point) => ({
    text: point.text,
    isVoted: point.vote !== null,
    yes: String(point.vote?.yes ?? ''),
    no: String(point.vote?.no ?? ''),
    abstain: String(point.vote?.abstain ?? ''),
  })),
})

const figure = (typed: string): number => (typed.trim() === '' ? 0 : Number(typed))

const FIGURES = [
  ['yes', '赞成'],
  ['no', '反对'],
  ['abstain', '弃权'],
] as const

const content = v.pick(saveMinutesInput, ['text', 'points'])

/** See the file's purpose. */
export interface MinutesFormProps {
  readonly minutes: Minutes
  readonly isSending: boolean
  readonly onSave: (written: v.InferOutput<typeof content>) => void
}

/** See {@link MinutesFormProps}. */
export function MinutesForm({ minutes, isSending, onSave }: MinutesFormProps) {
  const id = `${minutes.session} ${minutes.version}`
  const { draft, change, forget } = useKeptDraft(drafts, id, () => ({ ...draftOf(minutes), ...drafts.read(id) }))
  const [error, setError] = useState<{ readonly field: string; readonly message: string } | null>(null)
  const { text, points } = draft
  const changePoint = (at: number, part: Partial<PointDraft>) =>
    change({ points: points.map((point, index) => (index === at ? { ...point, ...part } : point)) })
  const save = () => {
    const parsed = v.safeParse(content, {
      text,
      points: points
        .filter((point) => point.text.trim() !== '')
        .map((point) => ({
          text: point.text,
          vote: point.isVoted ? { yes: figure(point.yes), no: figure(point.no), abstain: figure(point.abstain) } : null,
        })),
    })
    if (!parsed.success) {
      const [issue] = parsed.issues
      return setError({ field: v.getDotPath(issue) ?? 'text', message: issue.message })
    }
    setError(null)
    forget()
    return onSave(parsed.output)
  }
  return (
    <View className="meet__form">
      <TextArea
        label="会议记录"
        isTall
        value={text}
        onChange={(next) => change({ text: next })}
        limit={LIMITS.minutesText}
        error={error?.field === 'text' ? error.message : null}
        hint="由记下的意见整理而成，可以修改。写哪一方说的，不写居民姓名。"
      />
      <View className="meet__title">商定的事项</View>
      {points.map((point, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a point has nothing else to be told by
        <View key={at} className="meet__seat">
          <TextField
            label={`第 ${at + 1} 项`}
            value={point.text}
            onChange={(next) => changePoint(at, { text: next })}
            limit={LIMITS.summary}
          />
          <View className="live__buttons">
            <Chip label="一致同意" isOn={!point.isVoted} onPress={() => changePoint(at, { isVoted: false })} />
            <Chip label="表决通过" isOn={point.isVoted} onPress={() => changePoint(at, { isVoted: true })} />
          </View>
          {point.isVoted ? (
            <View className="meet__votes">
              {FIGURES.map(([key, label]) => (
                <TextField
                  key={key}
                  label={label}
                  keyboard="number"
                  value={point[key]}
                  onChange={(next) => changePoint(at, { [key]: next })}
                />
              ))}
            </View>
          ) : null}
        </View>
      ))}
      {error !== null && error.field !== 'text' ? <Notice tone="late">{error.message}</Notice> : null}
      <View className="live__buttons">
        <Button isSmall icon="plus" onPress={() => change({ points: [...points, EMPTY] })}>
          加一项
        </Button>
      </View>
      <View className="live__buttons">
        <Button tone="primary" isBusy={isSending} onPress={save}>
          保存这一稿
        </Button>
      </View>
    </View>
  )
}
