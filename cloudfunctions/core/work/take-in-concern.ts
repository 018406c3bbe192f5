/** A concern comes in, whoever brings it: checked, routed, and written once with its first event and its message. */
import type { Receipt, Submission } from '../../../types/concern'
import type { Route } from '../../../types/route'
import { Refusal } from '../refusal'
import { councilAt, kindAt } from '../rules/counties'
import { spokenNumber } from '../rules/identifiers'
import { findPersonalData } from '../rules/personal-data'
import { counties } from '../served'
import { concerns, type StoredConcern } from '../store/concerns'
import { getDocument, type Transaction, transact } from '../store/database'
import { messages } from '../store/messages'
import { checkContent } from '../wechat/content'
import { belongsTo } from '../wechat/photos'
import { addresseeOf } from './addressee'
import { composeConcern, type Origin, settledPlace, submissionDigest } from './compose-concern'
import { findRoute } from './find-route'
import { messageOfTurn } from './message-of-turn'
import { replyWithinDays } from './reply-deadline'

/** `openid`: of whoever brings it, for the content check; `refuseTooMany`: the bound on what they bring in a day. */
export interface Incoming {
  readonly origin: Origin
  readonly openid: string
  readonly refuseTooMany: () => Promise<void>
}

/** The concern as it stands (`isEarlierVersion`: it had come in before with other content), or the question to which council. */
export type TakenIn =
  | { readonly outcome: 'written'; readonly concern: StoredConcern; readonly isEarlierVersion: boolean }
  | { readonly outcome: 'choose'; readonly route: Route }

/** Database calls beside begin and commit: to see whether it was sent before, to count the day's, for a scanned code, two to write. */
export async function takeInConcern(incoming: Incoming, submission: Submission): Promise<TakenIn> {
  const { origin, openid, refuseTooMany } = incoming
  const before = await getDocument(concerns, origin.id)
  if (before) return taken(before, submission, origin)

  refuseUnfitInput(submission)
  const words = [submission.where.words, submission.title, submission.text].filter(Boolean).join('\n')
  const route = await findRoute({ ...submission, words }, origin.now)
  if (route.decision === 'ask') return { outcome: 'choose', route }
  refuseUnknownKind(submission.kind, settledPlace(route))

  const [check] = await Promise.all([checkOrRefuse(openid, submission), refuseTooMany()])
  const concern = composeConcern(origin, submission, route, check)
  const written = await transact((transaction, attempt) => writeOnce(transaction, concern, attempt))
  return taken(written, submission, origin)
}

/** A request sent before stands as it was then; the answer says when that is not what was sent now. */
const taken = (concern: StoredConcern, submission: Submission, origin: Origin): TakenIn => ({
  outcome: 'written',
  concern,
  isEarlierVersion: concern.digest !== submissionDigest(submission, origin),
})

/** Pictures of another submission, and a public name that is no name. */
function refuseUnfitInput({ photos, requestId, name, isNameShown }: Submission): void {
  if (photos.some((photo) => !belongsTo(photo, requestId))) throw new Refusal('photo.foreign', { field: 'photos' })
  const found = isNameShown && name ? findPersonalData(name) : null
  if (found) throw new Refusal('text.personal', { field: 'name', message: `公开的姓名里有${found}，请只写姓名。` })
}

function refuseUnknownKind(kind: string, place: string): void {
  if (!kindAt(counties, place, kind)) throw new Refusal('kind.unknown', { field: 'kind' })
}

async function checkOrRefuse(openid: string, submission: Submission): Promise<StoredConcern['check']> {
  const { title, text, where, name } = submission
  const check = await checkContent(openid, [title, text, where.words, name].filter(Boolean).join('\n'))
  if (check === 'risky') throw new Refusal('content.risky', { field: 'text' })
  return check
}

/** After a failed attempt it may be there all the same, or its number was taken; both are seen to. */
async function writeOnce(transaction: Transaction, concern: StoredConcern, attempt: number): Promise<StoredConcern> {
  const before = attempt > 1 ? await transaction.get(concerns, concern._id) : null
  if (before) return before
  const numbered = { ...concern, number: spokenNumber(concern._id, concern.submittedAt, attempt) }
  await transaction.insert(concerns, numbered)
  await transaction.set(messages, firstMessageOf(numbered))
  return numbered
}

const firstMessageOf = (concern: StoredConcern) =>
  concern.state === 'held'
    ? messageOfTurn(concern, 'concern-held', { reason: concern.because })
    : messageOfTurn(concern, 'concern-received')

/** What whoever raised it takes home. */
export const receiptOf = (concern: StoredConcern): Receipt => ({
  concern: concern._id,
  number: concern.number,
  title: concern.title,
  addressee: addresseeOf(concern),
  council: concern.council ? councilAt(counties, concern.council) : null,
  because: concern.because,
  adviser: concern.adviser,
  submittedAt: concern.submittedAt,
  replyBy: concern.replyBy,
  replyWithinDays: replyWithinDays(concern.county),
  state: concern.state,
})
