/** 名册: the members of a county or township as their keepers see them, and how a file of them is looked through before it is written. */
import * as v from 'valibot'
import { fileIdField, idField, momentField, requestIdField, textField } from './fields'
import { LIMITS } from './limits'
import { memberSchema } from './member'
import { councilField, placeField } from './place'

/** A cell that cannot be taken as it is: where it is, and in one sentence what is wrong and what to do. */
export const rowProblemSchema = v.object({
  /** The row's number as Excel shows it. */
  row: v.number(),
  /** The column's heading; null when the whole row is meant. */
  column: v.nullable(v.string()),
  says: v.string(),
})

/** See {@link rowProblemSchema}. */
export type RowProblem = v.InferOutput<typeof rowProblemSchema>

/** What a row of the file would do to the roster. */
export const ROW_OUTCOMES = ['new', 'changed', 'same'] as const

/** See {@link ROW_OUTCOMES}. */
export type RowOutcome = (typeof ROW_OUTCOMES)[number]

/** A row without problems; `changes`: what would be another than now, in words. */
const plannedRow = v.object({
  row: v.number(),
  name: v.string(),
  number: v.string(),
  outcome: v.picklist(ROW_OUTCOMES),
  changes: v.array(v.string()),
})

const countsOfImport = v.object({
  new: v.number(),
  changed: v.number(),
  same: v.number(),
  /** Rows that cannot be imported as they are. */
  wrong: v.number(),
})

/** What importing a file would do. `notes`: what was left out without harm (columns that nobody knows, rows with nothing in them). */
export const rosterPreviewSchema = v.object({
  placeName: v.string(),
  counts: countsOfImport,
  problems: v.array(rowProblemSchema),
  rows: v.array(plannedRow),
  notes: v.array(v.string()),
  /** Members of the roster who are not in the file; they stay as they are. */
  missing: v.number(),
})

/** See {@link rosterPreviewSchema}. */
export type RosterPreview = v.InferOutput<typeof rosterPreviewSchema>

/** `place`: the township or county whose roster it is; `file` was uploaded with `requestId`. */
export const importRosterInput = v.object({
  requestId: requestIdField,
  place: placeField,
  file: fileIdField,
})

/** What was written. */
export const importedSchema = v.object({ counts: countsOfImport })

/** A temporary link to a file that was made, and how it is called. */
export const madeFileSchema = v.object({ link: v.string(), fileName: v.string() })

/** The place of a roster; left out: that of the first grant. */
export const rosterInput = v.object({ place: v.optional(placeField) })

/** A member in the list. No phone here: it is on the member's own page. */
export const rosterRowSchema = v.object({
  id: v.string(),
  name: v.string(),
  number: v.nullable(v.string()),
  /** Kinds, sector and post in words. */
  says: v.string(),
  placeName: v.string(),
  until: momentField,
  isInTerm: v.boolean(),
  isBound: v.boolean(),
})

/** See {@link rosterRowSchema}. */
export type RosterRow = v.InferOutput<typeof rosterRowSchema>

/** A whole roster at once: a county has some 300 members. */
export const rosterSchema = v.object({
  place: v.object({ code: v.string(), name: v.string() }),
  rows: v.array(rosterRowSchema),
})

/** One member as their keepers see them. `binding`: the code that is still good for this long. */
export const rosterMemberSchema = v.object({
  ...v.omit(memberSchema, ['person']).entries,
  number: v.nullable(v.string()),
  says: v.string(),
  placeName: v.string(),
  councilNames: v.array(v.string()),
  isInTerm: v.boolean(),
  isBound: v.boolean(),
  codeUntil: v.nullable(momentField),
  /** Sectors to choose from. */
  trades: v.array(v.object({ key: v.string(), label: v.string() })),
  /** The councils of which the reader may make them a fixed member, or no longer one. */
  councilChoices: v.array(v.object({ code: v.string(), name: v.string() })),
  /** Names the state that was read: goes back with a change, so that nobody overwrites what somebody else has just written. */
  revision: v.string(),
  /** Whether the reader may change anything: a sector member is the county's. */
  canEdit: v.boolean(),
})

/** See {@link rosterMemberSchema}. */
export type RosterMember = v.InferOutput<typeof rosterMemberSchema>

/** What a keeper changes on a member's page. Ending a term is `until` in the past; what the member did stays. */
export const editMemberInput = v.object({
  member: idField('委员编号'),
  trade: v.nullable(idField('界别')),
  post: v.nullable(
    v.object({
      name: textField('议事岗地点', LIMITS.placeWords, 2),
      title: v.nullable(textField('议事岗名称', LIMITS.personName, 2)),
    }),
  ),
  interests: v.pipe(
    v.array(textField('利害关系', LIMITS.title, 2)),
    v.maxLength(LIMITS.interests, `利害关系最多写 ${LIMITS.interests} 条。`),
  ),
  until: momentField,
  /** What is left out stays as it is; `phone` null takes it away. */
  kinds: v.optional(memberSchema.entries.kinds),
  /** Where they belong, by name: “巩昌镇靛坪村”. */
  placeName: v.optional(textField('所在地', LIMITS.placeWords, 2)),
  councils: v.optional(v.array(councilField)),
  phone: v.optional(memberSchema.entries.phone),
  revision: v.optional(v.string()),
})

/** Which member's WeChat is let go. */
export const unbindMemberInput = v.object({ member: idField('委员编号') })

/** See {@link editMemberInput}. */
export type EditMember = v.InferOutput<typeof editMemberInput>

/** A code for one member; asked again with the same request it is the same. */
export const memberCodeInput = v.object({ requestId: requestIdField, member: idField('委员编号') })

/** It is said once: only its hash is kept. */
export const memberCodeSchema = v.object({ code: v.string(), until: momentField })

/** 绑定: the code as people type it. */
export const bindInput = v.object({
  code: v.pipe(
    v.string('请填写绑定码。'),
    v.transform((text) => text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')),
    v.regex(/^[2-9A-HJ-NP-Z]{8}$/, '绑定码是 8 位数字和字母，请照着工作站给您的核对。'),
  ),
})

/** Who they are on the roster from now on. */
export const boundSchema = v.object({ name: v.string(), says: v.string(), until: momentField })

/** See {@link boundSchema}. */
export type Bound = v.InferOutput<typeof boundSchema>
