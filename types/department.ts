/** 承办单位: who may be given what was decided to carry out, by the county's list. */
import * as v from 'valibot'

/** `county`: a bureau, wherever in the county. `township`: an office that each township has; it acts within its own. */
export const departmentSchema = v.object({
  key: v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/)),
  /** As people call it; a township's office without the township's name, which is put before it. */
  name: v.pipe(v.string(), v.minLength(2)),
  level: v.picklist(['county', 'township']),
})

/** A department at a place, with the name that the record says. */
export const namedDepartmentSchema = v.object({ key: v.string(), name: v.string() })

/** See {@link namedDepartmentSchema}. */
export type NamedDepartment = v.InferOutput<typeof namedDepartmentSchema>
