/** The statements of the coming round while they are written: on this device at once, in the cloud a moment later, so that another phone goes on with them. */
import { useEffect, useRef, useState } from 'react'
import * as v from 'valibot'
import { cloud } from '@/services/cloud/client'
import { asCloudError, type CloudError } from '@/services/cloud/cloud-error'
import { type Kept, shelfOf } from '@/services/kept-drafts'
import { makeId } from '@/services/make-id'
import { useKeptDraft } from '@/services/use-kept-draft'
import { type StationGround, type StationRound, saveGroundInput } from '~types/ground'

/** A statement as it is typed. */
export interface Typed {
  readonly id: string
  readonly text: string
  readonly forResidents: boolean
}

interface GroundDraft extends Kept {
  /** The version in the cloud that was read or saved last. */
  readonly base: number
  readonly statements: readonly Typed[]
  readonly closesAt: number | null
}

/** By session and round. */
const shelf = shelfOf<GroundDraft>('ground-drafts')

/** Milliseconds of rest before the cloud gets it. */
const SAVE_AFTER = 1_500

/** An empty line. */
export const emptyStatement = (text = ''): Typed => ({ id: makeId().replaceAll('-', ''), text, forResidents: true })

/** A round in the courtyard takes minutes; one that residents answer takes a day at least. */
const LEAST = 24 * 60 * 60_000

const content = v.pick(saveGroundInput, ['statements', 'closesAt'])

/** The number of the round that is being written. */
export const numberOfDraft = ({ rounds: [last] }: StationGround): number =>
  last?.state === 'draft' ? last.round : (last?.round ?? 0) + 1

/** `theirs`: what a colleague saved meanwhile, until it is taken or written over. */
export function useDraft(ground: StationGround) {
  const [last] = ground.rounds
  const begun = last?.state === 'draft' ? last : null
  const id = `${ground.session} ${numberOfDraft(ground)}`
  const kept = useKeptDraft(shelf, id, () => ({
    requestId: makeId(),
    savedAt: null,
    base: begun?.version ?? 0,
    statements: begun?.statements ?? [emptyStatement()],
    closesAt: begun?.closesAt ?? Math.max(ground.endsAt, ground.now + LEAST),
    ...shelf.read(id),
  }))
  const [trouble, setTrouble] = useState<CloudError | null>(null)
  const [isSending, setSending] = useState(false)
  const { draft } = kept
  const parsed = v.safeParse(content, { statements: draft.statements.filter(isWritten), closesAt: draft.closesAt })
  const words = parsed.success ? JSON.stringify(parsed.output) : ''
  const cloudWords = begun === null ? '' : wordsOf(begun)
  const inCloud = useRef(cloudWords)
  const isNewer = begun !== null && begun.version > draft.base
  // An answer that was lost on its way back is no colleague's.
  const version = isNewer && cloudWords === words ? begun.version : draft.base
  const theirs = isNewer && cloudWords !== words && !isSending ? begun : null

  /** Answers the version in the cloud, null when it could not be saved. */
  const save = async (): Promise<number | null> => {
    if (!parsed.success || theirs !== null) return null
    if (words === inCloud.current) return version
    setSending(true)
    try {
      const input = { requestId: draft.requestId, session: ground.session, version, ...parsed.output }
      const { version: next } = await cloud.council.saveGround(input)
      inCloud.current = words
      kept.change({ base: next })
      setTrouble(null)
      return next
    } catch (thrown) {
      setTrouble(asCloudError(thrown))
      return null
    } finally {
      setSending(false)
    }
  }
  const latest = useRef(save)
  latest.current = save

  // With the version, so that words kept over a colleague's are saved although they did not change.
  const unsaved = words === '' || words === inCloud.current ? null : `${version} ${words}`
  useEffect(() => {
    if (unsaved === null) return undefined
    const timer = setTimeout(() => void latest.current(), SAVE_AFTER)
    return () => clearTimeout(timer)
  }, [unsaved])

  return {
    ...kept,
    save,
    trouble,
    isSending,
    theirs,
    /** Takes the colleague's words, or keeps the own ones over them. */
    settle: (isTheirs: boolean) => {
      if (theirs === null) return
      const { version: base, statements, closesAt } = theirs
      setTrouble(null)
      inCloud.current = cloudWords
      kept.change(isTheirs ? { base, statements: statements.map(plain), closesAt } : { base })
    },
    isInCloud: words !== '' && words === inCloud.current,
    /** What is wrong, by field (`statements.2.text`); empty when all is right. */
    wrong: parsed.success ? null : (parsed.issues[0] ?? null),
  }
}

const isWritten = ({ text }: Typed): boolean => text.trim() !== ''

const wordsOf = ({ statements, closesAt }: Pick<StationRound, 'statements' | 'closesAt'>): string =>
  JSON.stringify({ statements: statements.map(plain), closesAt })

const plain = ({ id, text, forResidents }: Typed): Typed => ({ id, text, forResidents })
