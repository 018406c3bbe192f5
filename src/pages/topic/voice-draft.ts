/** What I am writing to a topic: kept on this phone while it is written, gone when it is sent. */
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { makeId } from '@/services/make-id'
import { storedFor } from '@/services/stored-for'
import type { VERDICTS } from '~types/papers/follow-up'
import type { REVISIT_VERDICTS } from '~types/papers/revisit'

/** An answer to “is it done?” or to “is it still good?”, or an objection: then only `text` counts. */
export interface VoiceDraft {
  readonly text: string
  readonly verdict: (typeof VERDICTS)[number] | null
  readonly stars: number | null
  readonly revisit: (typeof REVISIT_VERDICTS)[number] | null
  /** Belongs to these very words: made anew when they change, so that sending them again is the same sending. */
  readonly requestId: string
}

/** Which of the things that one can say to a topic; each round after the end is one of its own. */
export type VoiceKind = 'objection' | 'confirmation' | `revisit-${number}`

const KEY = 'voice-drafts'
/** More than anybody has under way; about 1 KB each. */
const MOST = 20

const EMPTY = { text: '', verdict: null, stars: null, revisit: null }

/** The newest are kept. */
const write = (drafts: readonly (readonly [string, VoiceDraft])[]): void => {
  try {
    Taro.setStorageSync(storedFor(KEY), JSON.stringify(drafts.slice(-MOST)))
  } catch {
    // A phone without room: what is on the screen is still there.
  }
}

/** Only this module writes the key; what cannot be read counts as nothing kept. */
const readAll = (): (readonly [string, VoiceDraft])[] => {
  try {
    const kept: unknown = Taro.getStorageSync(storedFor(KEY))
    return typeof kept === 'string' && kept !== '' ? JSON.parse(kept) : []
  } catch {
    return []
  }
}

/** `forget` when it was sent. Use with a `key` so that each topic has its own. */
export const useVoiceDraft = (topic: string, kind: VoiceKind, first: Partial<VoiceDraft> = {}) => {
  const name = `${kind}-${topic}`
  const others = () => readAll().filter(([each]) => each !== name)
  const [draft, setDraft] = useState<VoiceDraft>(() => {
    const [, kept] = readAll().find(([each]) => each === name) ?? []
    return { ...EMPTY, ...first, requestId: makeId(), ...kept }
  })
  return {
    draft,
    change: (patch: Partial<VoiceDraft>) => {
      const next = { ...draft, ...patch, requestId: makeId() }
      setDraft(next)
      write([...others(), [name, next]])
    },
    forget: () => {
      setDraft({ ...EMPTY, requestId: makeId() })
      write(others())
    },
  }
}
