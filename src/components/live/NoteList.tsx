/** What was said, newest first, each with who said it to which item; a corrected one shows its old words. */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { sayClock } from '@/services/dates'
import type { NoteOutbox } from '@/services/live/use-note-outbox'
import type { Note } from '~types/live'
import { Button } from '../button/Button'
import { Notice } from '../notice/Notice'
import './live.scss'

/** `under` is drawn below each note, for whoever may correct it. */
export interface NoteListProps {
  readonly notes: readonly Note[]
  readonly outbox: NoteOutbox
  readonly under?: (note: Note) => ReactNode
}

/** See {@link NoteListProps}. */
export function NoteList({ notes, outbox, under }: NoteListProps) {
  return (
    <View className="notes">
      {[...outbox.waiting].reverse().map(({ requestId, text, trouble }) => (
        <View key={requestId} className="notes__note notes__note--waiting">
          <View className="notes__text">{text}</View>
          {trouble === null ? (
            <View className="notes__who">正在保存。没有网络时会留在本机，网络好了自动送出。</View>
          ) : (
            <Notice
              tone="late"
              title="没有记上"
              action={
                <Button isSmall tone="quiet" onPress={() => outbox.drop(requestId)}>
                  知道了，删去
                </Button>
              }
            >
              {trouble}
            </Notice>
          )}
        </View>
      ))}
      {notes.length === 0 && outbox.waiting.length === 0 ? (
        <View className="notes__who">还没有记录。谁说了什么，会一条一条出现在这里。</View>
      ) : null}
      {[...notes].reverse().map((note) => (
        <View key={note.id} className="notes__note">
          <View className="notes__who">
            {note.called ?? '会场'} · {sayClock(note.at)}
            {note.isWritten ? ' · 书面' : note.by === 'self' ? ' · 本人填写' : ''}
            {note.item === null ? '' : ` · ${note.item}`}
          </View>
          <View className="notes__text">{note.text}</View>
          {note.earlier.map(({ text, called, at }) => (
            <View key={`${at} ${text}`} className="notes__earlier">
              改前：{called === undefined ? '' : `${called ?? '会场'}：`}
              {text}
            </View>
          ))}
          {under?.(note)}
        </View>
      ))}
    </View>
  )
}
