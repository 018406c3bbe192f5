/** A roster's file is looked through, and on a second word written: the same rules both times, on the roster as it stands then. */
import type { InferOutput } from 'valibot'
import { LIMITS } from '../../../types/limits'
import { isWithin } from '../../../types/place'
import type { importedSchema, importRosterInput, RosterPreview } from '../../../types/roster'
import { readSheet } from '../excel/read-sheet'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { namesOf, type RosterNames } from '../rules/roster/named-of'
import type { Numbered } from '../rules/roster/numbered'
import { type ImportPlan, planImport } from '../rules/roster/plan-import'
import { type ReadTable, readTable } from '../rules/roster/read-table'
import { command, findDocuments } from '../store/database'
import { members } from '../store/members'
import { isUploadedFor, readDocument, removeDocument } from '../wechat/documents'
import { ownRoster } from './own-roster'
import { memberOf } from './stored-member'
import { writeMembers } from './write-members'

type Input = InferOutput<typeof importRosterInput>

/** Writes nothing. One database call beside identity. */
export async function previewRoster(actor: Officer, input: Input): Promise<RosterPreview> {
  const { table, plan, names, roster } = await looked(actor, input)
  const inFile = new Set(plan.planned.map(({ member }) => member.id))
  return {
    placeName: names.scopeName,
    counts: countsOf(plan),
    problems: [...plan.problems],
    rows: plan.planned.map(({ row, outcome, number, member, changes }) => ({
      row,
      outcome,
      number,
      name: member.name,
      changes: [...changes],
    })),
    notes: notesOf(table),
    missing: roster.filter(({ member }) => isWithin(member.place, names.scope) && !inFile.has(member.id)).length,
  }
}

/**
 * Rows with problems are left out; the others are written if they bring anything new. One database call, and for each member who
 * is new or changes two beside begin and commit of its batch. The file, which has phones in it, is taken away at the end.
 */
export async function importRoster(actor: Officer, input: Input): Promise<InferOutput<typeof importedSchema>> {
  const { plan } = await looked(actor, input)
  await writeMembers(plan.planned.filter(({ outcome }) => outcome !== 'same'))
  await removeDocument(input.file)
  return { counts: countsOf(plan) }
}

async function looked(actor: Officer, { place, file, requestId }: Input) {
  const { scope, county } = ownRoster(actor, place)
  if (!isUploadedFor(file, requestId)) throw new Refusal('roster.foreign', { field: 'file' })
  const [bytes, roster] = await Promise.all([readDocument(file), wholeRoster(county.rules.code)])
  if (bytes === null) throw new Refusal('roster.gone', { field: 'file' })
  if (bytes.length > LIMITS.rosterBytes) throw new Refusal('roster.too-large', { field: 'file' })
  const sheet = await readSheet(bytes)
  if (sheet === null) throw new Refusal('roster.not-excel', { field: 'file' })
  if (sheet.length > LIMITS.rosterRows) throw new Refusal('roster.too-many', { field: 'file' })
  const names = namesOf(county, scope)
  const table = readTable(sheet)
  return { table, names, roster, plan: planOf(table, roster, names) }
}

const planOf = (table: ReadTable, roster: readonly Numbered[], names: RosterNames): ImportPlan =>
  table.ok
    ? planImport(table.rows, roster, names)
    : { planned: [], problems: [{ row: table.row, column: null, says: table.says }] }

/** Numbers are one county's, so a township's file is held against all of them. */
async function wholeRoster(county: string): Promise<readonly Numbered[]> {
  const found = await findDocuments(members, { where: { county: command.eq(county) }, limit: LIMITS.countyRoster })
  return found.map((member) => ({ member: memberOf(member), number: member.number }))
}

function countsOf({ planned, problems }: ImportPlan): RosterPreview['counts'] {
  const of = (outcome: string) => planned.filter((each) => each.outcome === outcome).length
  return {
    new: of('new'),
    changed: of('changed'),
    same: of('same'),
    wrong: new Set(problems.map(({ row }) => row)).size,
  }
}

function notesOf(table: ReadTable): string[] {
  if (!table.ok) return []
  const unknown = table.unknown.map((heading) => `“${heading}”`).join('、')
  return [
    ...(unknown === '' ? [] : [`名册里没有${unknown}这样的内容，这几列没有用到。`]),
    ...(table.empty === 0 ? [] : [`跳过了 ${table.empty} 个空行。`]),
    ...(table.rows.length === 0 ? ['表头下面没有委员，请填好再导入。'] : []),
  ]
}
