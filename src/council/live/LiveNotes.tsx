/** Noting what is said: whose words, to the item at hand; everything is kept here until the cloud has it. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Chip } from '@/components/chip/Chip'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { NoteList } from '@/components/live/NoteList'
import { cloud } from '@/services/cloud/client'
import { beginNote, emptyNote, noteDrafts } from '@/services/live/note-draft'
import { useNoteOutbox } from '@/services/live/use-note-outbox'
import { useKeptDraft } from '@/services/use-kept-draft'
import { LIMITS } from '~types/limits'
import type { Live } from '~types/live'
import { NoteCorrection } from './NoteCorrection'
import { type LiveActing, useLookAgain } from './use-live'

/** See the file's purpose. */
export function LiveNotes({ live, acting }: { live: Live; acting: LiveActing }) {
  const { session, notes, state } = live
  const lookAgain = useLookAgain(session)
  const outbox = useNoteOutbox(
    session,
    ({ requestId, text, item, seat, isWritten }) =>
      cloud.council.note({
        requestId,
        session,
        text,
        isWritten,
        ...(item === null ? {} : { item }),
        ...(seat === null ? {} : { seat }),
      }),
    lookAgain,
  )
  return (
    <>
      {state === 'closed' ? null : <NoteForm live={live} onAdd={outbox.add} />}
      <Card title={`记录（${notes.length} 条）`}>
        <NoteList
          notes={notes}
          outbox={outbox}
          under={(note) => <NoteCorrection note={note} live={live} acting={acting} />}
        />
      </Card>
    </>
  )
}

type Add = ReturnType<typeof useNoteOutbox>['add']

function NoteForm({ live, onAdd }: { live: Live; onAdd: Add }) {
  const { session, state, seats, speakers, stage, call } = live
  const { draft, change, beginNext } = useKeptDraft(noteDrafts, session, () => beginNote(session), true)
  const [error, setError] = useState<string | null>(null)
  const isWritten = draft.isWritten || state === 'called'
  const there = seats.filter(({ id, presence }) => isWritten || presence !== null || speakers.includes(id))
  const item = state === 'open' && stage ? (call.agenda[stage.item]?.item ?? null) : null
  const whose = draft.isChosen ? draft.seat : isWritten ? null : (speakers[0] ?? null)
  const hint = whose === null ? '没有选人，记成会场的意见' : '再点一下取消，就记成会场的意见'
  const add = () => {
    if (draft.text.trim() === '') return setError('请先写下说了什么。')
    setError(null)
    onAdd({ requestId: draft.requestId, text: draft.text, item, seat: whose, isWritten })
    // Whose words come next says the list of speakers again, where somebody is on it.
    const isKept = draft.isChosen && speakers.length === 0
    return beginNext({ ...emptyNote(), seat: isKept ? draft.seat : null, isChosen: isKept })
  }
  return (
    <Card title={state === 'called' ? '记下书面意见' : '记下发言'}>
      <View className="meet__form">
        <Field label="谁说的" hint={item === null ? hint : `记在“${item}”下面；${hint}`}>
          <View className="live__buttons">
            {there.map(({ id, called }) => (
              <Chip
                key={id}
                label={called}
                isOn={whose === id}
                onPress={() => change({ seat: whose === id ? null : id, isChosen: true })}
              />
            ))}
          </View>
        </Field>
        <TextArea
          label="说了什么"
          value={draft.text}
          onChange={(text) => change({ text })}
          limit={LIMITS.note}
          placeholder="可以用输入法的语音说"
          error={error}
        />
        <View className="live__buttons">
          <Button tone={state === 'open' ? 'primary' : 'secondary'} icon="pen" onPress={add}>
            记下
          </Button>
          {state === 'open' ? (
            <Chip
              role="button"
              label="是书面交来的"
              isOn={draft.isWritten}
              onPress={() => change({ isWritten: !draft.isWritten })}
            />
          ) : null}
        </View>
      </View>
    </Card>
  )
}
