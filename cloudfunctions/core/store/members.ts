/** The members collection: the roster of council members. Phones, identities and interests stay in here. */
import * as v from 'valibot'
import { memberSchema } from '../../../types/member'
import { collectionOf } from './database'

const { id: _id, ...fields } = memberSchema.entries

const memberDocument = v.object({
  /** The member's id. */
  _id: v.string(),
  ...fields,
  /** 委员编号 in the county's own list; null of those who did not come in by a file. */
  number: v.nullable(v.string()),
  /** The county whose roster it is. */
  county: v.string(),
  /** What is kept of the code with which the member's WeChat is bound; null while none was handed out. `usedBy`: whose it was bound to. */
  binding: v.nullable(v.object({ hash: v.string(), until: v.number(), usedBy: v.nullable(v.string()) })),
  /** The codes under which the member is found (`rules/planning/roster`). */
  reach: v.array(v.string()),
})

/** See `memberDocument`: a member as stored. */
export type StoredMember = v.InferOutput<typeof memberDocument>

/** Members by id. */
export const members = collectionOf('members', memberDocument)
