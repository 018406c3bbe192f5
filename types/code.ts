/** 村码: the registry of village codes as the station and the county see it. */
import * as v from 'valibot'
import { sceneField } from './concern'
import { momentField, requestIdField, textField } from './fields'
import { LIMITS } from './limits'
import { namedPlaceSchema, placeField, villageField } from './place'

/** What is done with a code by hand. */
export const CODE_ACTS = ['map', 'retire'] as const

/** See {@link CODE_ACTS}. */
export type CodeAct = (typeof CODE_ACTS)[number]

/** The tabs of the list. */
export const CODE_TABS = ['never', 'unmapped', 'dissolved', 'missing', 'all'] as const

/** See {@link CODE_TABS}. */
export type CodeTab = (typeof CODE_TABS)[number]

/** What the tabs are called. */
export const CODE_TAB_LABELS = {
  never: '从未扫过',
  unmapped: '未登记到村',
  dissolved: '指向已撤并的议事会',
  missing: '没有码的村',
  all: '全部',
} as const satisfies Record<CodeTab, string>

/** How a code stands: leads to its village, to the one that took it over, nowhere any more, was retired, waits to be mapped; or a village has none. */
export const CODE_STATES = ['works', 'moved', 'gone', 'retired', 'unmapped', 'missing'] as const

/** See {@link CODE_STATES}. */
export type CodeState = (typeof CODE_STATES)[number]

/** A row: one code, or (`scene` null) a village without one. `leadsTo` is the village of today, `explanation` what a clerk should know. */
export const codeRowSchema = v.object({
  scene: v.nullable(v.string()),
  villageName: v.string(),
  townshipName: v.string(),
  state: v.picklist(CODE_STATES),
  leadsTo: v.nullable(namedPlaceSchema),
  explanation: v.nullable(v.string()),
  /** Printed or valid since; null for a village without a code. */
  validFrom: v.nullable(momentField),
  /** The day, `YYYY-MM-DD`; null: never. */
  scannedOn: v.nullable(v.string()),
  /** Concerns that came in by it. */
  concerns: v.number(),
  history: v.array(v.object({ at: momentField, by: v.string(), text: v.string() })),
  abilities: v.array(v.picklist(CODE_ACTS)),
  /** The station (9 digits) or county (6) that keeps it; it can be mapped to a village there. */
  keeper: placeField,
})

/** See {@link codeRowSchema}. */
export type CodeRow = v.InferOutput<typeof codeRowSchema>

/** How many: codes in use (retired ones not counted) and what is amiss with them; villages and those without a code. */
export const codeCountsSchema = v.object({
  all: v.number(),
  inUse: v.number(),
  /** Lead to a village today; `never` are those of them that nobody ever scanned. */
  leading: v.number(),
  never: v.number(),
  unmapped: v.number(),
  dissolved: v.number(),
  villages: v.number(),
  missing: v.number(),
})

/** See {@link codeCountsSchema}. */
export type CodeCounts = v.InferOutput<typeof codeCountsSchema>

/** One page of the registry of a station or of a whole county. */
export const codePageSchema = v.object({
  place: namedPlaceSchema,
  counts: codeCountsSchema,
  rows: v.array(codeRowSchema),
  next: v.nullable(v.string()),
})

/** See {@link codePageSchema}. */
export type CodePage = v.InferOutput<typeof codePageSchema>

/** `place`: one's own township or county (the first grant's when absent); `after`: the key of the last row seen. */
export const codesInput = v.object({
  place: v.optional(placeField),
  tab: v.picklist(CODE_TABS),
  after: v.optional(sceneField),
})

/** Map a code of the stock to a village. */
export const mapCodeInput = v.object({ requestId: requestIdField, scene: sceneField, village: villageField })

/** Retire a code that was lost or damaged, or leads nowhere. */
export const retireCodeInput = v.object({
  requestId: requestIdField,
  scene: sceneField,
  reason: textField('停用原因', LIMITS.codeReason, 2),
})

/** What both answer: how the code stands now. */
export const codeOutput = v.object({ scene: v.string(), state: v.picklist(CODE_STATES) })

/** See {@link codeOutput}. */
export type CodeResult = v.InferOutput<typeof codeOutput>
