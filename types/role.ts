/** The roles that a person can hold at a place; everybody with WeChat is a resident besides. */
import * as v from 'valibot'

/** In the order of the eight steps, see domain: words. */
export const ROLES = ['clerk', 'head', 'committee', 'member', 'department', 'county'] as const

/** See {@link ROLES}. */
export type Role = (typeof ROLES)[number]

/** What the interface calls each role. */
export const ROLE_LABELS = {
  clerk: '工作站工作人员',
  head: '工作站站长',
  committee: '党（工）委',
  member: '政协委员',
  department: '承办单位',
  county: '县（区）政协',
} as const satisfies Record<Role, string>

/**
 * A role at a place reaches everything whose code starts with the place's code. Of the role `department` it names which one, by
 * its key in the county's list; without it the grant reaches nothing ({@link isWhole}).
 */
export const grantSchema = v.object({
  role: v.picklist(ROLES),
  place: v.string(),
  department: v.optional(v.string()),
  /** Of the role `member`: whom of the roster it stands for, and the last moment of the term, after which it reaches nothing. */
  member: v.optional(v.string()),
  until: v.optional(v.number()),
})

/** See {@link grantSchema}. */
export type Grant = v.InferOutput<typeof grantSchema>

/** Whether a grant says all that it has to. */
const isWhole = ({ role, department }: Grant): boolean => role !== 'department' || department !== undefined

/** Whether a grant says all that it has to and its time is not over. */
export const isInForce = (grant: Grant, now: number): boolean => isWhole(grant) && now <= (grant.until ?? now)
