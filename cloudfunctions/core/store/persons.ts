/** The persons collection: roles, settings, and the credits for WeChat messages. The only place with an openid. */
import * as v from 'valibot'
import { ASKING_MOMENTS } from '../../../types/permission'
import { settingsSchema } from '../../../types/person'
import { grantSchema } from '../../../types/role'
import { collectionOf } from './database'

const count = v.optional(v.number(), 0)
const day = v.optional(v.nullable(v.string()), null)

/** What was granted, used and refused of one template, and when last; fields appear as they are first counted. */
const permission = v.object({
  granted: count,
  used: count,
  refused: count,
  lapsed: count,
  grantedOn: day,
  usedOn: day,
  refusedOn: day,
  refusedAt: v.optional(v.partial(v.object(v.entriesFromList(ASKING_MOMENTS, v.number()))), {}),
})

const personDocument = v.object({
  _id: v.string(),
  openid: v.string(),
  grants: v.array(grantSchema),
  settings: settingsSchema,
  /** Whether they were ever invited to a session: 我的 then leads to their invitations. */
  isInvited: v.optional(v.boolean(), false),
  /** Whom of a roster it is: the member whose code they typed. Their grants of the role are the roster's from then on. */
  member: v.optional(v.nullable(v.string()), null),
  /** Messages up to this moment are read. */
  readUntil: v.number(),
  /** Messages that WeChat will still let us send, by template name. */
  credits: v.record(v.string(), v.number()),
  /** What they answered about each template (`rules/delivery/permissions`). */
  ledger: v.optional(v.record(v.string(), permission), {}),
  /** The last answers to a request for permission, so that the same one is not counted twice. */
  creditRequests: v.array(v.string()),
})

/** See `personDocument`: a person as stored. */
export type Person = v.InferOutput<typeof personDocument>

/** Persons by {@link personId}. A resident has a document only once there is something to keep. */
export const persons = collectionOf('persons', personDocument)
