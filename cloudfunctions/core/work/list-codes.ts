/** The registry of village codes of a station or a county: what nobody uses, what leads nowhere, which villages have none. */
import * as v from 'valibot'
import type { CodePage, CodeTab } from '../../../types/code'
import { LIMITS } from '../../../types/limits'
import { levelOf } from '../../../types/place'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { countCodes, shownIn, standingOf, villagesWithout } from '../rules/code-registry'
import { placeAt } from '../rules/counties'
import { keepsCodesOf } from '../rules/powers'
import { townshipsKeptBy } from '../rules/successions'
import { counties } from '../served'
import { codes, type StoredCode } from '../store/codes'
import { concerns } from '../store/concerns'
import { command, findDocuments, groupDocuments } from '../store/database'
import { codeRowOf, missingRowOf } from './present-code'

/** What is asked: see `codesInput` in types/code. */
export interface AskedCodes {
  readonly place?: string | undefined
  readonly tab: CodeTab
  readonly after?: string | undefined
}

/** The platform's greatest answer to one query. */
const MOST_AT_ONCE = 1000

/**
 * Whether a code is amiss depends on the county's data and the day, so all codes of the place are read and looked at here. One
 * database call for every 1000 codes (a large county has some 700), one for the concerns of the page's codes.
 */
export async function listCodes(actor: Officer, { place: asked, tab, after = '' }: AskedCodes): Promise<CodePage> {
  const scope = asked ?? actor.grants.find(({ place }) => keepsCodesOf(actor.grants, place))?.place ?? ''
  const place = placeAt(counties, scope)
  if (!place || !keepsCodesOf(actor.grants, scope)) throw new Refusal('power.missing', { field: 'place' })
  const { now } = actor
  const standings = (await allCodesOf(scope, now)).map((code) => standingOf(counties, code, now))
  const counts = countCodes(counties, scope, standings, now)
  if (tab === 'missing') {
    const page = pageOf(villagesWithout(counties, scope, standings, now), after, (village) => village)
    return { place, counts, rows: page.rows.map(missingRowOf), next: page.next }
  }
  const { rows, next } = pageOf(shownIn(tab, standings), after, ({ code }) => code._id)
  const received = await countConcerns(rows.map(({ code }) => code._id))
  return { place, counts, rows: rows.map((row) => codeRowOf(row, received.get(row.code._id) ?? 0, now)), next }
}

async function allCodesOf(scope: string, now: number): Promise<StoredCode[]> {
  const isCounty = levelOf(scope) === 'county'
  const where = isCounty ? { county: scope } : { township: command.in([...townshipsKeptBy(counties, scope, now)]) }
  const found: StoredCode[] = []
  for (;;) {
    const last = found.at(-1)
    const some = await findDocuments(codes, {
      where: last ? { ...where, _id: command.gt(last._id) } : where,
      orderBy: ['_id', 'asc'],
      limit: MOST_AT_ONCE,
    })
    found.push(...some)
    if (some.length < MOST_AT_ONCE) return found
  }
}

/** The rows after the one with the key `after`; keys are in order. */
function pageOf<Row>(all: readonly Row[], after: string, keyOf: (row: Row) => string) {
  const following = all.filter((row) => keyOf(row) > after)
  const rows = following.slice(0, LIMITS.pageRows)
  const last = rows.at(-1)
  return { rows, next: following.length > rows.length && last !== undefined ? keyOf(last) : null }
}

const countedScene = v.object({ _id: v.string(), count: v.number() })

async function countConcerns(scenes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (scenes.length === 0) return new Map()
  const where = { 'routing.scene': command.in([...scenes]) }
  const rows = await groupDocuments(concerns, where, { _id: '$routing.scene', count: { $sum: 1 } }, countedScene)
  return new Map(rows.map(({ _id, count }) => [_id, count]))
}
