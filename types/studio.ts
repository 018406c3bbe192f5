/** 委员联络工作室: a members' studio inside a county department, adviser for matters of its trade. */
import * as v from 'valibot'

/** `name` is the department's studio in words; it advises on matters of `kinds`, of those only the ones with one of `words` when it has any. */
export const studioSchema = v.object({
  key: v.string(),
  name: v.string(),
  kinds: v.array(v.string()),
  words: v.array(v.string()),
})

/** See {@link studioSchema}. */
export type Studio = v.InferOutput<typeof studioSchema>

/** The studio that advises on a matter, and on what that rests (“文中提到“水渠””). */
export const adviserSchema = v.object({ key: v.string(), name: v.string(), because: v.string() })

/** See {@link adviserSchema}. */
export type Adviser = v.InferOutput<typeof adviserSchema>
