/** Other words for a note, or somebody else's; the old ones stay in sight. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Chip } from '@/components/chip/Chip'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { LIMITS } from '~types/limits'
import type { Live, Note } from '~types/live'
import type { LiveActing } from './use-live'

/** What somebody wrote themselves stays theirs; their words alone can be put right. */
export interface NoteCorrectionProps {
  readonly note: Note
  readonly live: Live
  readonly acting: LiveActing
}

/** See {@link NoteCorrectionProps}. */
export function NoteCorrection({ note, live: { seats }, acting }: NoteCorrectionProps) {
  const [draft, setDraft] = useState<{ readonly text: string; readonly seat: string | null } | null>(null)
  if (draft === null) {
    return (
      <View>
        <Button
          isSmall
          tone="quiet"
          label={`改“${note.text.slice(0, 10)}”`}
          onPress={() => setDraft({ text: note.text, seat: note.seat })}
        >
          改
        </Button>
      </View>
    )
  }
  const { text, seat } = draft
  const send = () => {
    const isOther = seat !== note.seat
    if (text.trim() !== '' && (text !== note.text || isOther)) {
      acting.act({ do: 'correct', note: note.id, text, ...(isOther ? { seat } : {}) })
    }
    setDraft(null)
  }
  return (
    <View className="meet__form">
      {note.by === 'self' ? null : (
        <Field label="改成谁说的" hint={seat === null ? '没有选人，记成会场的意见' : '再点一下取消，就记成会场的意见'}>
          <View className="live__buttons">
            {seats
              .filter(({ id, presence, hasWritten }) => id === note.seat || presence !== null || hasWritten)
              .map(({ id, called }) => (
                <Chip
                  key={id}
                  label={called}
                  isOn={seat === id}
                  onPress={() => setDraft({ text, seat: seat === id ? null : id })}
                />
              ))}
          </View>
        </Field>
      )}
      <TextArea label="改成" value={text} onChange={(next) => setDraft({ text: next, seat })} limit={LIMITS.note} />
      <View className="live__buttons">
        <Button isSmall isBusy={acting.isSending} onPress={send}>
          改好
        </Button>
        <Button isSmall tone="quiet" onPress={() => setDraft(null)}>
          不改了
        </Button>
      </View>
    </View>
  )
}
