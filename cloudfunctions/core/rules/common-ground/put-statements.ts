/** The statements of a round as somebody gets them: which of them, in which order, and what of the result. */
import { createHmac } from 'node:crypto'
import type { GroundResult, Statement } from '../../../../types/ground'

/** Who asks: everybody invited gets all, residents only those that are for them. */
export type PutTo = 'invited' | 'concerned'

/** Those that are put to them; what was taken back is put to nobody. */
export const statementsFor = (statements: readonly Statement[], to: PutTo): readonly Statement[] =>
  statements.filter(({ forResidents, withdrawn }) => withdrawn === null && (to === 'invited' || forResidents))

/** An order of each voter's own, the same every time: what stands last is answered by fewer. */
export const inOrderOf = (
  statements: readonly Statement[],
  { secret, person }: { readonly secret: string; readonly person: string },
): Statement[] => {
  const rank = (id: string): string => createHmac('sha256', secret).update(`${person}\n${id}`).digest('hex')
  return statements
    .map((statement) => ({ statement, rank: rank(statement.id) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ statement }) => statement)
}

/** The result of some statements only. */
export function resultOn(result: GroundResult, ids: readonly string[]): GroundResult {
  const among = ({ statement }: { readonly statement: string }): boolean => ids.includes(statement)
  return result.shows === 'counts'
    ? { ...result, statements: result.statements.filter(among) }
    : {
        ...result,
        common: result.common.filter(among),
        divided: result.divided.filter(among),
        others: result.others.filter(among),
      }
}
