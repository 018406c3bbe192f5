/** A resident submits a concern: checked, routed, written once with its first event and its message, and answered with a receipt. */
import type { Receipt, Submission, SubmitOutcome } from '../../../types/concern'
import { sortKey } from '../../../types/fields'
import { LIMITS } from '../../../types/limits'
import { countyOf, townshipOf } from '../../../types/place'
import type { Route } from '../../../types/route'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { councilAt, countyAt, kindAt } from '../rules/counties'
import { madeId, spokenNumber } from '../rules/identifiers'
import { deriveTitle } from '../rules/title'
import { endOfWorkingDay, startOfDay } from '../rules/working-days'
import { calendar, counties } from '../served'
import { concerns, type StoredConcern } from '../store/concerns'
import { command, countDocuments, type Transaction, transact } from '../store/database'
import { messages } from '../store/messages'
import { checkContent } from '../wechat/content'
import { belongsTo } from '../wechat/photos'
import { addresseeOf } from './addressee'
import { findRoute } from './find-route'
import { messageOfTurn } from './message-of-turn'

type SureRoute = Exclude<Route, { decision: 'ask' }>
type Check = StoredConcern['check']

/** Database calls beside begin and commit: one for a scanned code, one to count the day's, one to see whether it was sent before, two to write. */
export async function submitConcern(actor: Resident, submission: Submission): Promise<SubmitOutcome> {
  refuseForeignPhotos(submission)
  const words = [submission.where.words, submission.title, submission.text].filter(Boolean).join('\n')
  const route = await findRoute({ ...submission, words }, actor.now)
  if (route.decision === 'ask') return { outcome: 'choose', route }
  refuseUnknownKind(submission.kind, placeOf(route))
  const [check, isTooMany] = await Promise.all([checkOrRefuse(actor.openid, submission), hasSubmittedEnough(actor)])
  const concern = composeConcern(actor, submission, route, check)
  const written = await transact((transaction) => writeOnce(transaction, concern, isTooMany))
  return { outcome: 'submitted', receipt: receiptOf(written), isEarlierText: written.text !== concern.text }
}

function refuseForeignPhotos({ photos, requestId }: Submission): void {
  if (photos.some((photo) => !belongsTo(photo, requestId))) throw new Refusal('photo.foreign', 'photos')
}

function refuseUnknownKind(kind: string, place: string): void {
  if (!kindAt(counties, place, kind)) throw new Refusal('kind.unknown', 'kind')
}

async function checkOrRefuse(openid: string, { title, text, where }: Submission): Promise<Check> {
  const check = await checkContent(openid, [title, text, where.words].filter(Boolean).join('\n'))
  if (check === 'risky') throw new Refusal('content.risky', 'text')
  return check
}

async function hasSubmittedEnough(actor: Resident): Promise<boolean> {
  const today = command.gte(sortKey(startOfDay(actor.now), ''))
  return (await countDocuments(concerns, { author: actor.id, order: today })) >= LIMITS.concernsPerDay
}

/** The place that a route settles on: the village or council, or the county that holds it. */
const placeOf = (route: SureRoute): string =>
  route.decision === 'hold' ? route.county.code : (route.option.village?.code ?? route.option.council.code)

function composeConcern(actor: Resident, submission: Submission, route: SureRoute, check: Check): StoredConcern {
  const id = madeId('c', actor.id, submission.requestId)
  const place = placeOf(route)
  const county = countyOf(place)
  const isHeld = route.decision === 'hold'
  const days = countyAt(counties, county)?.rules.replyWithinDays ?? 0
  const submitted = { kind: 'submitted' as const, at: actor.now, by: '本人', title: '提交诉求', text: null }
  const held = { kind: 'held' as const, at: actor.now, by: '系统', title: '由县里分派', text: null }
  return {
    _id: id,
    number: spokenNumber(id, actor.now),
    order: sortKey(actor.now, id),
    version: 1,
    state: isHeld ? 'held' : 'routed',
    station: townshipOf(place) ?? county,
    council: isHeld ? null : route.option.council.code,
    village: isHeld ? null : (route.option.village?.code ?? null),
    county,
    because: isHeld ? route.because : route.option.because,
    author: actor.id,
    text: submission.text,
    title: submission.title ?? deriveTitle(submission.text),
    kind: submission.kind,
    photos: submission.photos,
    where: { words: submission.where.words ?? null, point: submission.where.point ?? null },
    isNameShown: submission.isNameShown,
    name: submission.name ?? null,
    phone: submission.phone ?? null,
    check,
    submittedAt: actor.now,
    updatedAt: actor.now,
    replyBy: endOfWorkingDay(actor.now, days, calendar),
    answeredAt: null,
    topic: null,
    timeline: isHeld ? [submitted, held] : [submitted],
    turns: [],
  }
}

/** What is there already under this id was sent before: it stands, and nothing is written twice. */
async function writeOnce(transaction: Transaction, concern: StoredConcern, isTooMany: boolean): Promise<StoredConcern> {
  const before = await transaction.get(concerns, concern._id)
  if (before) return before
  if (isTooMany) throw new Refusal('concern.too-many')
  await transaction.set(concerns, concern)
  const kind = concern.state === 'held' ? 'concern-held' : 'concern-received'
  await transaction.set(messages, messageOfTurn(concern, kind, concern.state === 'held' ? concern.because : ''))
  return concern
}

function receiptOf(concern: StoredConcern): Receipt {
  return {
    concern: concern._id,
    number: concern.number,
    title: concern.title,
    addressee: addresseeOf(concern),
    council: concern.council ? councilAt(counties, concern.council) : null,
    because: concern.because,
    submittedAt: concern.submittedAt,
    replyBy: concern.replyBy,
    replyWithinDays: countyAt(counties, concern.county)?.rules.replyWithinDays ?? 0,
    state: concern.state,
  }
}
