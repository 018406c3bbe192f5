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
import type { Live, Note } from '~types/live'
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
        <NoteList notes={notes} outbox={outbox} under={(note) => <Correcting note={note} acting={acting} />} />
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
  const add = () => {
    if (draft.text.trim() === '') return setError('请先写下说了什么。')
    setError(null)
    const seat = draft.seat ?? (isWritten ? null : (speakers[0] ?? null))
    onAdd({ requestId: draft.requestId, text: draft.text, item, seat, isWritten })
    return beginNext({ ...emptyNote(), seat: draft.seat })
  }
  return (
    <Card title={state === 'called' ? '记下书面意见' : '记下发言'}>
      <View className="meet__form">
        <Field label="谁说的" hint={item === null ? '不选就记成会场的意见' : `记在“${item}”下面；不选就记成会场的意见`}>
          <View className="live__buttons">
            {there.map(({ id, called }) => (
              <Chip
                key={id}
                label={called}
                isOn={draft.seat === id}
                onPress={() => change({ seat: draft.seat === id ? null : id })}
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

/** Other words for a note; the old ones stay in sight. */
function Correcting({ note, acting }: { note: Note; acting: LiveActing }) {
  const [text, setText] = useState<string | null>(null)
  if (text === null) {
    return (
      <View>
        <Button isSmall tone="quiet" label={`改“${note.text.slice(0, 10)}”`} onPress={() => setText(note.text)}>
          改
        </Button>
      </View>
    )
  }
  return (
    <View className="meet__form">
      <TextArea label="改成" value={text} onChange={setText} limit={LIMITS.note} />
      <View className="live__buttons">
        <Button
          isSmall
          isBusy={acting.isSending}
          onPress={() => {
            if (text.trim() !== '' && text !== note.text) acting.act({ do: 'correct', note: note.id, text })
            setText(null)
          }}
        >
          改好
        </Button>
        <Button isSmall tone="quiet" onPress={() => setText(null)}>
          不改了
        </Button>
      </View>
    </View>
  )
}
