/** Writing the statements of a round: taken from what was noted, or typed; whether residents are asked too; until when. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Chip } from '@/components/chip/Chip'
import { MomentField } from '@/components/field/MomentField'
import { TextArea } from '@/components/field/TextArea'
import { Notice } from '@/components/notice/Notice'
import { lengthOf } from '~types/fields'
import type { StationGround } from '~types/ground'
import { LIMITS } from '~types/limits'
import { emptyStatement, numberOfDraft, type Typed, useDraft } from './use-draft'
import type { GroundActing } from './use-ground'

/** Notes drawn at first. */
const FIRST = 8

/** See the file's purpose. */
export function DraftRound({ ground, acting }: { ground: StationGround; acting: GroundActing }) {
  const draft = useDraft(ground)
  const [error, setError] = useState<string | null>(null)
  const { statements, closesAt } = draft.draft
  const set = (next: readonly Typed[]) => {
    setError(null)
    draft.change({ statements: next })
  }
  const change = (id: string, part: Partial<Typed>) =>
    set(statements.map((each) => (each.id === id ? { ...each, ...part } : each)))
  const take = (text: string) => {
    const empty = statements.find((each) => each.text.trim() === '')
    const short = lengthOf(text) > LIMITS.statement ? Array.from(text).slice(0, LIMITS.statement).join('') : text
    if (empty) change(empty.id, { text: short })
    else set([...statements, emptyStatement(short)])
  }
  const open = async () => {
    if (draft.wrong !== null) return setError(draft.wrong.message)
    const version = await draft.save()
    if (version !== null) acting.act({ do: 'open', version })
    return undefined
  }
  const refused = (at: number): string | null =>
    draft.trouble?.field === `statements.${at}.text` ? draft.trouble.message : null
  return (
    <View className="rounds__pair">
      <Card title={`第 ${numberOfDraft(ground)} 轮：请大家表态的看法`}>
        <View className="round">
          <View className="round__small">
            一条只说一件事，中性地写成一句话，让人能答“同意”或“不同意”。开始以后一个字都不能改，所以先请一位同事看看。
          </View>
          {statements.map((statement, at) => (
            <View key={statement.id} className="round__statement">
              <TextArea
                label={`看法第 ${at + 1} 条`}
                value={statement.text}
                onChange={(text) => change(statement.id, { text })}
                limit={LIMITS.statement}
                error={refused(at)}
              />
              <View className="round__line">
                <Chip
                  role="button"
                  label="也请居民表态"
                  isOn={statement.forResidents}
                  onPress={() => change(statement.id, { forResidents: !statement.forResidents })}
                />
                {statements.length < 2 ? null : (
                  <Button
                    isSmall
                    tone="quiet"
                    label={`删去第 ${at + 1} 条`}
                    onPress={() => set(statements.filter(({ id }) => id !== statement.id))}
                  >
                    删去
                  </Button>
                )}
              </View>
            </View>
          ))}
          {statements.length >= LIMITS.statements ? null : (
            <View>
              <Button isSmall icon="plus" onPress={() => set([...statements, emptyStatement()])}>
                再加一条
              </Button>
            </View>
          )}
          <MomentField
            label="截止时间"
            precision="minute"
            value={closesAt}
            onChange={(next) => {
              setError(null)
              draft.change({ closesAt: next })
            }}
            error={draft.trouble?.field === 'closesAt' ? draft.trouble.message : null}
          />
          {error === null ? null : <Notice tone="late">{error}</Notice>}
          {draft.theirs === null ? null : (
            <Notice
              tone="highlight"
              title="同事刚刚也改了，云上现在是这样"
              action={
                <View className="round__line">
                  <Button isSmall onPress={() => draft.settle(true)}>
                    用同事的
                  </Button>
                  <Button isSmall tone="quiet" onPress={() => draft.settle(false)}>
                    用我写的
                  </Button>
                </View>
              }
            >
              {draft.theirs.statements.map(({ id, text }, at) => (
                <View key={id}>
                  {at + 1}. {text}
                </View>
              ))}
            </Notice>
          )}
          {draft.trouble === null || draft.theirs !== null || draft.trouble.field !== undefined ? null : (
            <Notice tone="late" title="还没有存到云上">
              {draft.trouble.code === 'cloud.unreachable'
                ? '网络不通。您写的都留在本机，网络好了会自动保存。'
                : draft.trouble.message}
            </Notice>
          )}
          <View className="round__small">{sayKept(draft.isInCloud, draft.isSending)}</View>
          <View className="round__line">
            <Button tone="primary" isBusy={draft.isSending || acting.isSending} onPress={() => void open()}>
              开始表态
            </Button>
          </View>
        </View>
      </Card>
      <Notes notes={ground.notes} onTake={take} />
    </View>
  )
}

const sayKept = (isInCloud: boolean, isSending: boolean): string =>
  isSending ? '正在保存' : isInCloud ? '已自动保存，换一部手机也能接着写。' : '写好会自动保存。'

function Notes({ notes, onTake }: { notes: StationGround['notes']; onTake: (text: string) => void }) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? notes : notes.slice(0, FIRST)
  return (
    <Card title={`大家说过的（${notes.length} 条）`}>
      <View className="round">
        {notes.length === 0 ? (
          <View className="round__small">还没有记下意见。记下以后，可以从这里取来改成看法。</View>
        ) : null}
        {shown.map(({ id, called, text }) => (
          <View key={id} className="round__note">
            <View className="round__text">{called === null ? text : `${called}：${text}`}</View>
            <View>
              <Button isSmall tone="quiet" icon="plus" label={`取用“${text}”`} onPress={() => onTake(text)}>
                取用
              </Button>
            </View>
          </View>
        ))}
        {shown.length === notes.length ? null : (
          <Button tone="quiet" isSmall onPress={() => setWhole(true)}>
            {`看全部 ${notes.length} 条`}
          </Button>
        )}
      </View>
    </Card>
  )
}
