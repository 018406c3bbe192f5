/** The empty roster to fill in, with the lists of the own county. */
import { writeTemplate } from '../excel/write-template'
import type { Officer } from '../procedure'
import { namesOf } from '../rules/roster/named-of'
import { keepDocument } from '../wechat/documents'
import { ownRoster } from './own-roster'

/** No database call beside identity. The same file for everybody of a place. */
export async function makeRosterTemplate(actor: Officer, place: string | undefined) {
  const { scope, county } = ownRoster(actor, place)
  const names = namesOf(county, scope)
  const link = await keepDocument(`templates/roster-${scope}.xlsx`, await writeTemplate(names))
  return { link, fileName: `委员名册模板-${names.scopeName}.xlsx` }
}
