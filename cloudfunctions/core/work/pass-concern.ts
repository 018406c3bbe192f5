/** The county passes a held concern to a council, or a station hands a wrongly routed one to the county. */
import type { TurnResult } from '../../../types/desk'
import { countyOf, isWithin, levelOf, townshipOf } from '../../../types/place'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { councilAt, countyAt } from '../rules/counties'
import { counties } from '../served'
import type { StoredConcern } from '../store/concerns'
import { messages } from '../store/messages'
import { messageOfTurn } from './message-of-turn'
import { replyDeadline } from './reply-deadline'
import { type Acting, takeTurn } from './take-turn'
import { type TurnInput, turnStationConcern } from './turn-station-concern'

interface Passing extends TurnInput {
  readonly council: string | null
  readonly reason: string
}

/** Who takes a concern over has the whole time for an answer. Three database calls beside identity, begin and commit. */
export const passConcern = (actor: Officer, input: Passing): Promise<TurnResult> =>
  turnStationConcern(actor, input, {
    turns: ['pass', 'hold'],
    act: async (transaction, concern, acting) => {
      const isHeld = levelOf(concern.station) === 'county'
      const passed = isHeld ? passOn(concern, input, acting) : handToCounty(concern, input, acting)
      const kind = isHeld ? 'concern-passed' : 'concern-held'
      const facts = { reason: input.reason, boards: [concern.station] }
      await transaction.set(messages, messageOfTurn(passed, kind, facts))
      return passed
    },
  })

/** Only to a council of the same county; a village of another township is forgotten. */
function passOn(concern: StoredConcern, { council: code, reason }: Passing, acting: Acting): StoredConcern {
  const council = code ? councilAt(counties, code) : null
  if (!council || countyOf(council.code) !== concern.county) throw new Refusal('council.unknown', { field: 'council' })
  return {
    ...takeTurn(concern, { action: 'pass', to: council.name, reason }, acting),
    replyBy: replyDeadline(concern.county, acting.now),
    council: council.code,
    station: townshipOf(council.code) ?? council.code,
    village: villageAfter(concern.village, council.code),
    because: `依据：${acting.by}分派`,
  }
}

/** Where it happened stays known when it lies in the new council's township. */
function villageAfter(village: string | null, council: string): string | null {
  if (council.length === 12) return council
  return village && isWithin(village, council) ? village : null
}

function handToCounty(concern: StoredConcern, { council, reason }: Passing, acting: Acting): StoredConcern {
  if (council)
    throw new Refusal('input.invalid', { field: 'council', message: '工作站只能转请县里分派，请不要选协商议事会。' })
  const owner = countyAt(counties, concern.county)?.rules.owner ?? ''
  return {
    ...takeTurn(concern, { action: 'hold', owner, reason }, acting),
    replyBy: replyDeadline(concern.county, acting.now),
    council: null,
    station: concern.county,
    because: `依据：${acting.by}转请分派`,
  }
}
