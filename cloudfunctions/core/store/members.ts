/** The members collection: the roster of council members. Phones, identities and interests stay in here. */
import * as v from 'valibot'
import { memberSchema } from '../../../types/member'
import { collectionOf } from './database'

const { id: _id, ...fields } = memberSchema.entries

const memberDocument = v.object({
  /** The member's id. */
  _id: v.string(),
  ...fields,
  /** The codes under which the member is found (`rules/planning/roster`). */
  reach: v.array(v.string()),
})

/** See `memberDocument`: a member as stored. */
export type StoredMember = v.InferOutput<typeof memberDocument>

/** Members by id. */
export const members = collectionOf('members', memberDocument)
