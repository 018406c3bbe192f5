/** A station returns a wrongly routed concern: to the council that it proposes, or to the county; the county passes a held one on. Between the councils of its own township the station moves it by itself. */
import * as v from 'valibot'
import { countyPassInput, type PassReason, stationPassInput, type TurnResult } from '../../../types/desk'
import { isWithin, levelOf } from '../../../types/place'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { councilAt, countyAt } from '../rules/counties'
import {
  entrustProblem,
  type NextOwner,
  type Owner,
  ownerAfterReturn,
  ownerInCounty,
  passReasonText,
} from '../rules/hops'
import { counties } from '../served'
import type { StoredConcern } from '../store/concerns'
import { correctionOf, corrections } from '../store/corrections'
import type { Transaction } from '../store/database'
import { messages } from '../store/messages'
import { tellFollowers } from './announce'
import { messageOfTurn } from './message-of-turn'
import { replyDeadline } from './reply-deadline'
import { type Acting, takeTurn } from './take-turn'
import { type TurnInput, turnStationConcern } from './turn-station-concern'
import { watchConcern } from './watch-concern'

interface Passing extends TurnInput {
  readonly council?: string | null | undefined
  readonly reasonCode?: PassReason | undefined
  readonly proposed?: string | null | undefined
  readonly reason?: string | undefined
}

/** Who takes a concern over has the whole time for an answer. Four database calls beside identity, begin and commit; one more to tell followers. */
export const passConcern = (actor: Officer, input: Passing): Promise<TurnResult> =>
  turnStationConcern(actor, input, {
    turns: ['pass', 'give-up', 'entrust'],
    act: async (transaction, concern, acting) => {
      if (input.reasonCode === 'other-council' && concern.state === 'routed') {
        return entrust(transaction, concern, input, acting)
      }
      const isHeld = levelOf(concern.station) === 'county'
      const { passed, reason } = isHeld ? passOn(concern, input, acting) : giveBack(concern, input, acting)
      const kind = passed.council === null ? 'concern-held' : 'concern-passed'
      await transaction.set(messages, messageOfTurn(passed, kind, { reason, boards: [concern.station] }))
      await transaction.set(corrections, correctionOf(passed))
      await tellFollowers(transaction, passed, passed.council === null ? 'followed-held' : 'followed-passed')
      return passed
    },
  })

/** Station, clock and hops stay: it was never away. Three database calls beside identity, begin and commit; one more to tell followers. */
async function entrust(
  transaction: Transaction,
  concern: StoredConcern,
  { reasonCode, proposed, reason: words }: Passing,
  acting: Acting,
): Promise<StoredConcern> {
  const input = askedAs(stationPassInput, { reasonCode, proposed, reason: words })
  const council = served(input.proposed ?? '', 'proposed')
  const problem = entrustProblem(concern.station, concern.council, council)
  if (problem) throw new Refusal('input.invalid', { field: 'proposed', message: ENTRUST_PROBLEMS[problem] })
  const reason = passReasonText(input.reasonCode, input.reason)
  const turn = { action: 'entrust', to: councilAt(counties, council)?.name ?? '', reason } as const
  const entrusted = {
    ...takeTurn(concern, turn, acting),
    council,
    village: villageAfter(concern.village, council),
    because: `依据：${acting.by}转来`,
  }
  await transaction.set(messages, messageOfTurn(entrusted, 'concern-passed', { reason }))
  await tellFollowers(transaction, entrusted, 'followed-passed')
  return entrusted
}

const ENTRUST_PROBLEMS = {
  'same-council': '这件诉求已经归这个议事会，请选择别的。',
  'other-township': '这个议事会不在本乡镇，请改选“事情在别的乡镇”。',
} as const

/** The concern with its new owner, and why, as the resident reads it. */
interface Passed {
  readonly passed: StoredConcern
  readonly reason: string
}

/** The county decides. */
function passOn(concern: StoredConcern, input: Passing, acting: Acting): Passed {
  const { council, reason } = askedAs(countyPassInput, { council: input.council, reason: input.reason })
  const owner = ownerOrRefuse(ownerInCounty(concern.county, served(council, 'council')), 'council')
  const because = `依据：${acting.by}分派`
  return { passed: moved(concern, { owner, because, reason, code: null, proposed: null }, acting), reason }
}

/** A station says that it is not its own. */
function giveBack(concern: StoredConcern, input: Passing, acting: Acting): Passed {
  const {
    reasonCode: code,
    proposed = null,
    reason: words,
  } = askedAs(stationPassInput, {
    reasonCode: input.reasonCode,
    proposed: input.proposed,
    reason: input.reason,
  })
  const proposal = proposed && served(proposed, 'proposed')
  const owner = ownerOrRefuse(ownerAfterReturn(concern.hops, concern.station, proposal), 'proposed')
  const because = owner.council ? `依据：${acting.by}转来` : `依据：${acting.by}转请分派`
  const reason = passReasonText(code, words)
  return { passed: moved(concern, { owner, because, reason, code, proposed: proposal }, acting), reason }
}

interface Move {
  readonly owner: Owner
  readonly because: string
  readonly reason: string
  readonly code: PassReason | null
  readonly proposed: string | null
}

/** State, owner, clock and hop change together, and what another station said of its delay is over; a village of another township is forgotten when a council takes over. */
function moved(
  concern: StoredConcern,
  { owner, because, reason, code, proposed }: Move,
  acting: Acting,
): StoredConcern {
  const turn = owner.council
    ? ({ action: 'pass', to: councilAt(counties, owner.council)?.name ?? '', reason } as const)
    : ({ action: 'give-up', owner: countyAt(counties, concern.county)?.rules.owner ?? '', reason } as const)
  const hop = { from: concern.station, to: owner.station, reason: code, proposed, at: acting.now }
  return watchConcern({
    ...takeTurn(concern, turn, acting),
    replyBy: replyDeadline(concern.county, acting.now),
    ...owner,
    village: owner.council ? villageAfter(concern.village, owner.council) : concern.village,
    hops: [...concern.hops, hop],
    hold: null,
    because,
  })
}

/** Where it happened stays known when it lies in the new council's township. */
function villageAfter(village: string | null, council: string): string | null {
  if (council.length === 12) return council
  return village && isWithin(village, council) ? village : null
}

const served = (council: string, field: string): string => {
  if (!councilAt(counties, council)) throw new Refusal('council.unknown', { field })
  return council
}

const PROBLEMS = {
  'own-station': '这就是本乡镇，请选择别的乡镇；说不准就选“说不准”，由县里定。',
  'other-county': '只能转给本县（区）的协商议事会，请重新选择；说不准就选“说不准”，由县里定。',
} as const

const ownerOrRefuse = (next: NextOwner, field: string): Owner => {
  if (!next.ok) throw new Refusal('input.invalid', { field, message: PROBLEMS[next.problem] })
  return next.owner
}

/** What a station has to say differs from what the county has to, and only the concern tells which of the two acts. */
function askedAs<Output>(schema: v.GenericSchema<unknown, Output>, input: object): Output {
  const parsed = v.safeParse(schema, input, { abortEarly: true })
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new Refusal('input.invalid', { message: issue.message, field: v.getDotPath(issue) ?? '' })
}
