/** What the form of a new concern begins with. */
import * as v from 'valibot'
import { councilSchema } from './council'
import { emergencySchema, notNegotiableSchema } from './county'
import type { ErrorCode } from './errors'
import { kindSchema } from './kind'
import { meSchema } from './person'
import { namedPlaceSchema } from './place'
import { studioSchema } from './studio'

const errorSchema = v.object({
  code: v.custom<ErrorCode>((code) => typeof code === 'string'),
  message: v.string(),
  field: v.optional(v.string()),
})

/** `place` from the code that was scanned; `problem` when the code leads nowhere. */
export const openedFormSchema = v.object({
  place: v.nullable(v.object({ village: namedPlaceSchema, council: councilSchema, county: namedPlaceSchema })),
  problem: v.nullable(errorSchema),
  kinds: v.array(kindSchema),
  /** Who may advise, see `find-adviser`. */
  studios: v.array(studioSchema),
  emergencies: v.array(emergencySchema),
  notNegotiable: v.array(notNegotiableSchema),
  me: meSchema,
})

/** See {@link openedFormSchema}. */
export type OpenedForm = v.InferOutput<typeof openedFormSchema>
