/** The persons collection: roles, settings, and the credits for WeChat messages. The only place with an openid. */
import * as v from 'valibot'
import { settingsSchema } from '../../../types/person'
import { grantSchema } from '../../../types/role'
import { collectionOf } from './database'

const personDocument = v.object({
  _id: v.string(),
  openid: v.string(),
  grants: v.array(grantSchema),
  settings: settingsSchema,
  /** Whether they were ever invited to a session: 我的 then leads to their invitations. */
  isInvited: v.optional(v.boolean(), false),
  /** Messages up to this moment are read. */
  readUntil: v.number(),
  /** Messages that WeChat will still let us send, by template name. */
  credits: v.record(v.string(), v.number()),
  /** The last answers to a request for permission, so that the same one is not counted twice. */
  creditRequests: v.array(v.string()),
})

/** See `personDocument`: a person as stored. */
export type Person = v.InferOutput<typeof personDocument>

/** Persons by {@link personId}. A resident has a document only once there is something to keep. */
export const persons = collectionOf('persons', personDocument)
