/** 送达准确率: how often a concern was routed to the township that dealt with it, as the county and a station's head read it. */
import * as v from 'valibot'
import { PASS_REASONS } from './desk'
import { cursorField, momentField } from './fields'
import { namedPlaceSchema, placeField } from './place'
import { ROUTE_BASES } from './route'

/** What a route rested on, as the report calls it. */
export const ROUTE_BASIS_LABELS = {
  code: '扫村码',
  choice: '居民自己选',
  words: '按文字认出',
} as const satisfies Record<(typeof ROUTE_BASES)[number], string>

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A share with its 95% interval (Wilson); all 0..1. */
export const shareSchema = v.object({ share: v.number(), low: v.number(), high: v.number() })

/** See {@link shareSchema}. */
export type Share = v.InferOutput<typeof shareSchema>

/**
 * Of the concerns first routed to a place (`routed`): how many have an answer (`judged`), how many of these it gave
 * itself (`right`), and how many were passed on. `accuracy` is right of judged; null when too few are judged.
 */
export const routingFiguresSchema = v.object({
  routed: count,
  judged: count,
  right: count,
  passedOn: count,
  accuracy: v.nullable(shareSchema),
})

/** See {@link routingFiguresSchema}. */
export type RoutingFigures = v.InferOutput<typeof routingFiguresSchema>

/** The whole report on a county, or on one township. */
export const routingReportSchema = v.object({
  place: namedPlaceSchema,
  /** So many must be judged before an accuracy is named. */
  least: count,
  total: routingFiguresSchema,
  /** Routed nowhere when they came in: the county had to decide. */
  held: count,
  townships: v.array(v.object({ place: namedPlaceSchema, ...routingFiguresSchema.entries })),
  bases: v.array(v.object({ basis: v.picklist(ROUTE_BASES), ...routingFiguresSchema.entries })),
  /** Why stations returned what was routed to them, at the first return. */
  reasons: v.array(v.object({ reason: v.picklist(PASS_REASONS), count })),
  /** Routed to `from`, now with `to` (the county while it decides). */
  pairs: v.array(v.object({ from: namedPlaceSchema, to: namedPlaceSchema, count })),
})

/** See {@link routingReportSchema}. */
export type RoutingReport = v.InferOutput<typeof routingReportSchema>

/** Which concerns that were passed on to list: of a place; first routed to `from` on `basis`, now with `to`, returned for `reason`. */
export const correctionsInput = v.object({
  place: v.optional(placeField),
  from: v.optional(placeField),
  to: v.optional(placeField),
  basis: v.optional(v.picklist(ROUTE_BASES)),
  reason: v.optional(v.picklist(PASS_REASONS)),
  after: cursorField,
})

/** See {@link correctionsInput}. */
export type CorrectionsAsked = v.InferOutput<typeof correctionsInput>

/** One of them. `from` null: routed nowhere; `to` is the county while it decides. */
export const correctionRowSchema = v.object({
  id: v.string(),
  number: v.string(),
  title: v.string(),
  from: v.nullable(namedPlaceSchema),
  to: namedPlaceSchema,
  basis: v.nullable(v.picklist(ROUTE_BASES)),
  reasons: v.array(v.picklist(PASS_REASONS)),
  hops: count,
  /** When it was first passed on. */
  at: momentField,
})

/** See {@link correctionRowSchema}. */
export type CorrectionRow = v.InferOutput<typeof correctionRowSchema>

/** One page of them. */
export const correctionsPageSchema = v.object({ rows: v.array(correctionRowSchema), next: v.nullable(v.string()) })
