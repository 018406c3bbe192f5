/** A clerk says that matters are not the same: they are not suggested together again. */
import { LIMITS } from '../../../types/limits'
import type { Officer } from '../procedure'
import { transact } from '../store/database'
import { type StoredSeparations, separations } from '../store/separations'
import { ownStation } from './own-station'

type Separation = StoredSeparations['sets'][number]

/** Saying it again changes nothing; the oldest judgements give way. Two database calls beside identity, begin and commit. */
export async function separateMatters(
  actor: Officer,
  { place, matters }: { place?: string | undefined; matters: readonly string[] },
): Promise<{ kept: number }> {
  const station = ownStation(actor, place).code
  return transact(async (transaction) => {
    const { sets } = (await transaction.get(separations, station)) ?? { sets: [] }
    const said: Separation = { matters: [...matters].sort(), at: actor.now, by: actor.id }
    if (sets.some((set) => holdsAll(set, said))) return { kept: sets.length }
    const kept = [said, ...sets.filter((set) => !holdsAll(said, set))].slice(0, LIMITS.separations)
    await transaction.set(separations, { _id: station, sets: kept })
    return { kept: kept.length }
  })
}

/** What was said of a larger set holds for every part of it. */
const holdsAll = (larger: Separation, smaller: Separation): boolean =>
  smaller.matters.every((matter) => larger.matters.includes(matter))
