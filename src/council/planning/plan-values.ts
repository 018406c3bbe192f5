/** The plan's own parts as its form keeps them: who takes part, who finds out what, and why the plan goes on although something was warned of. */
import * as v from 'valibot'
import { TAKES_PART_AS } from '~types/papers/plan'
import type { FieldValue } from '../papers/field-spec'

/** Empty while it is typed anew. */
const count = v.optional(v.nullable(v.number()), null)

const participants = v.object({
  members: v.array(
    v.object({ id: v.string(), called: v.string(), as: v.optional(v.picklist(TAKES_PART_AS), 'invited') }),
  ),
  groups: v.array(v.object({ group: v.nullable(v.string()), label: v.string(), who: v.string(), count })),
  others: v.array(v.object({ invitee: v.nullable(v.string()), label: v.string(), count })),
})

/** See the file's purpose; `as` of a member says how the paper kept them. */
export type Participants = v.InferOutput<typeof participants>

/** Representatives of one group. */
export type Representatives = Participants['groups'][number]

/** Others who are invited. */
export type Others = Participants['others'][number]

const tasks = v.array(
  v.object({
    id: v.string(),
    question: v.string(),
    by: v.object({ member: v.nullable(v.string()), called: v.string() }),
  }),
)

/** A question, and who looks into it. */
export type Task = v.InferOutput<typeof tasks>[number]

const answers = v.array(v.object({ warning: v.string(), text: v.optional(v.string(), ''), reason: v.string() }))

/** A warning's key with the reason given; `text` only of a paper that was handed in. */
export type Answered = v.InferOutput<typeof answers>[number]

const read = <Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: FieldValue | undefined,
  blank: Output,
): Output => {
  const parsed = v.safeParse(schema, value)
  return parsed.success ? parsed.output : blank
}

/** Blank while nothing was written, or when an older version wrote something else. */
export const participantsOf = (value: FieldValue | undefined): Participants =>
  read(participants, value, { members: [], groups: [], others: [] })

/** See {@link participantsOf}. */
export const tasksOf = (value: FieldValue | undefined): Task[] => read(tasks, value, [])

/** See {@link participantsOf}. */
export const answersOf = (value: FieldValue | undefined): Answered[] => read(answers, value, [])

/** The participants of a plan that is written anew: the fixed members come by themselves again. */
export const withoutFixed = (value: FieldValue | undefined): FieldValue => {
  const { members, groups, others } = participantsOf(value)
  return { members: members.filter(({ as }) => as !== 'fixed'), groups, others }
}

/** What somebody types as a number of people; null while it is none. */
export const countOf = (text: string): number | null => {
  const digits = text.normalize('NFKC').trim()
  return /^\d{1,4}$/.test(digits) ? Number(digits) : null
}

const point = v.object({ longitude: v.number(), latitude: v.number() })

/** The point on the map; null while none was picked. */
export function pointOf(value: FieldValue | undefined): v.InferOutput<typeof point> | null {
  const { success, output } = v.safeParse(point, value)
  return success ? output : null
}
