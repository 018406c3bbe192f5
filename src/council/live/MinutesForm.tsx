/** Editing the minutes: the text, and the points that were agreed, by a vote or without. Kept on this device until the cloud has them. */
import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import { Button } from '@/components/button/Button'
import { Chip } from '@/components/chip/Chip'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { cloud } from '@/services/cloud/client'
import { type Kept, shelfOf } from '@/services/kept-drafts'
import { useActOnce } from '@/services/live/use-act-once'
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
  /** The version from which it was begun. */
  readonly base: number
  readonly text: string
  readonly points: readonly PointDraft[]
}

/** By session: a draft stays until it is saved or thrown away, whatever others save meanwhile. */
const drafts = shelfOf<MinutesDraft>('minutes-drafts')

/** Whether this device keeps minutes of the session that no answer of the cloud has confirmed. */
export const hasMinutesDraft = (session: string): boolean => drafts.read(session) !== null

const EMPTY: PointDraft = { text: '', isVoted: false, yes: '', no: '', abstain: '' }

const draftOf = ({ version, text, points }: Minutes): MinutesDraft => ({
  requestId: makeId(),
  savedAt: null,
  base: version,
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
  /** As they stand now: somebody else may have saved meanwhile. */
  readonly minutes: Minutes
  /** Saved, or thrown away. */
  readonly onClose: () => void
}

/** What is handed over, with the request id of these very words. */
interface Saving extends v.InferOutput<typeof content> {
  readonly requestId: string
  readonly version: number
}

/** See {@link MinutesFormProps}. */
export function MinutesForm({ minutes, onClose }: MinutesFormProps) {
  const { session, version } = minutes
  const client = useQueryClient()
  const {
    draft,
    saving,
    change,
    forget,
    save: keep,
  } = useKeptDraft(drafts, session, () => ({
    ...draftOf(minutes),
    ...drafts.read(session),
  }))
  const [error, setError] = useState<{ readonly field: string; readonly message: string } | null>(null)
  const { base, text, points } = draft
  const acting = useActOnce(
    async (saving: Saving) => {
      await cloud.council.saveMinutes({ session, ...saving })
      forget()
      onClose()
    },
    () => client.invalidateQueries({ queryKey: ['council', 'minutes', session] }),
  )
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
    keep()
    return acting.act({ requestId: draft.requestId, version: base, ...parsed.output })
  }
  const leave = async () => {
    const asked = {
      title: '不要您写的吗？',
      content: '您改的会删掉，找不回来。',
      confirmText: '不要了',
      cancelText: '留着',
    }
    if (draft.savedAt !== null || saving !== 'untouched') {
      if (!(await Taro.showModal(asked)).confirm) return
    }
    forget()
    onClose()
  }
  return (
    <View className="meet__form">
      {acting.trouble === null ? null : (
        <Notice tone="late" title="没有保存成">
          {acting.trouble.code === 'cloud.unreachable'
            ? '网络不通。您写的都还在，网络好了请再点一次。'
            : acting.trouble.message}
        </Notice>
      )}
      {base === version ? null : (
        <Notice
          tone="highlight"
          title={`别人已经保存了第 ${version} 稿`}
          action={
            <View className="live__buttons">
              <Button isSmall onPress={() => change({ base: version })}>
                看过了，我写的作为新的一稿
              </Button>
              <Button isSmall tone="quiet" onPress={() => void leave()}>
                不要我写的，看保存的那一稿
              </Button>
            </View>
          }
        >
          您写的都还在，在下面的框里。保存的那一稿是：
          <View className="meet__minutes">{minutes.text}</View>
        </Notice>
      )}
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
        <Button tone="primary" isBusy={acting.isSending} onPress={save}>
          保存这一稿
        </Button>
        {version === 0 ? null : (
          <Button tone="quiet" isDisabled={acting.isSending} onPress={() => void leave()}>
            不改了
          </Button>
        )}
      </View>
    </View>
  )
}
