/** The methods of deliberation as tables: which steps, in which order, who moves each on. Source: 八步议事法 (Longxi), see docs/glossary.md. */
import * as v from 'valibot'
import { ROLES } from './role'

/** Every step that any method knows, in their natural order. */
export const STEPS = ['collect', 'confirm', 'plan', 'research', 'consult', 'publicise', 'decide', 'follow-up'] as const

/** See {@link STEPS}. */
export type Step = (typeof STEPS)[number]

/** What must stand in a topic's file before it may leave a step; `rules/lifecycle/evidence` says when each is there. */
export const EVIDENCE = [
  'source',
  'approval',
  'plan',
  'research',
  'session',
  'outcome',
  'mapping',
  'notice',
  'decision',
  'assignments',
  'confirmation',
] as const

/** See {@link EVIDENCE}. */
export type Evidence = (typeof EVIDENCE)[number]

/** The tabs of a board, each a group of steps. */
const STEP_PHASES = ['collect', 'consult', 'publicise', 'follow-up'] as const

/** All tabs; `closed` is reached after the last step. */
export const PHASES = [...STEP_PHASES, 'closed'] as const

/** See {@link PHASES}. */
export type Phase = (typeof PHASES)[number]

/** One step of a method: everything that the lifecycle knows about it. */
export const stepRowSchema = v.object({
  /** Names it within its method. */
  key: v.pipe(v.string(), v.minLength(1)),
  label: v.pipe(v.string(), v.minLength(1)),
  /** The tab of the board. */
  phase: v.picklist(STEP_PHASES),
  /** Who moves a topic on from it; the public reads it as what comes next. */
  movedOnBy: v.picklist(ROLES),
  /** `by-itself`: as soon as the evidence is complete, since what the mover files is the decision (同意, 采纳, 确认). */
  moves: v.picklist(['by-hand', 'by-itself']),
  requires: v.array(v.picklist(EVIDENCE)),
  /** Working days that it may take; null: no clock. Once a notice is out, or all is assigned, their own days count instead. */
  days: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(250))),
})

/** See {@link stepRowSchema}. */
export type StepRow = v.InferOutput<typeof stepRowSchema>

/** The steps of all methods. Source: 八步议事法 (Longxi) and its separation of powers, see docs/glossary.md. */
export const STEP_TABLE = {
  collect: {
    label: '议题收集',
    phase: 'collect',
    movedOnBy: 'clerk',
    moves: 'by-hand',
    requires: ['source'],
    days: 10,
  },
  confirm: {
    label: '议题确定',
    phase: 'collect',
    movedOnBy: 'committee',
    moves: 'by-itself',
    requires: ['approval'],
    days: 5,
  },
  plan: { label: '制定方案', phase: 'consult', movedOnBy: 'head', moves: 'by-hand', requires: ['plan'], days: 5 },
  research: {
    label: '议前调研',
    phase: 'consult',
    movedOnBy: 'member',
    moves: 'by-hand',
    requires: ['research'],
    days: 10,
  },
  consult: {
    label: '协商议事',
    phase: 'consult',
    movedOnBy: 'head',
    moves: 'by-hand',
    requires: ['session', 'outcome'],
    days: 10,
  },
  publicise: {
    label: '公开公示',
    phase: 'publicise',
    movedOnBy: 'clerk',
    moves: 'by-hand',
    requires: ['mapping', 'notice'],
    days: 3,
  },
  decide: {
    label: '组织决定',
    phase: 'publicise',
    movedOnBy: 'committee',
    moves: 'by-itself',
    requires: ['decision'],
    days: 5,
  },
  'follow-up': {
    label: '跟踪落实',
    phase: 'follow-up',
    movedOnBy: 'department',
    moves: 'by-itself',
    requires: ['assignments', 'confirmation'],
    days: 3,
  },
} as const satisfies Record<Step, Omit<StepRow, 'key'>>

/** The methods that we bring along. */
export const METHODS = {
  'eight-step': { label: '八步议事法', steps: STEPS },
  'six-step': { label: '六步议事法', steps: ['collect', 'confirm', 'research', 'consult', 'publicise', 'follow-up'] },
  micro: { label: '微协商', steps: ['collect', 'consult', 'publicise', 'follow-up'] },
} as const satisfies Record<string, { label: string; steps: readonly Step[] }>

/** See {@link METHODS}. */
export type Method = keyof typeof METHODS

/** The names of our methods, for schemas. */
export const METHOD_NAMES = ['eight-step', 'six-step', 'micro'] as const satisfies readonly Method[]

/** A method as the lifecycle runs it, and as a topic keeps it from its first day to its last: its steps in order. */
export const methodSchema = v.pipe(
  v.object({
    label: v.pipe(v.string(), v.minLength(1)),
    steps: v.pipe(v.array(stepRowSchema), v.minLength(1)),
  }),
  v.check(({ steps }) => new Set(steps.map(({ key }) => key)).size === steps.length, 'a method has each step once'),
)

/** See {@link methodSchema}. */
export type MethodTable = v.InferOutput<typeof methodSchema>

/** One of our steps as a row. */
export const ownStep = (key: Step): StepRow => ({ key, ...STEP_TABLE[key], requires: [...STEP_TABLE[key].requires] })

/** One of our methods as a table. */
export const methodTable = (method: Method): MethodTable => ({
  label: METHODS[method].label,
  steps: METHODS[method].steps.map(ownStep),
})

/** A method in a county's data: one of ours by name, or its own, where a step of ours may stand by its name alone. */
export const methodField = v.pipe(
  v.union([
    v.pipe(v.picklist(METHOD_NAMES), v.transform(methodTable)),
    v.object({
      label: v.string(),
      steps: v.array(v.union([v.pipe(v.picklist(STEPS), v.transform(ownStep)), stepRowSchema])),
    }),
  ]),
  methodSchema,
)

/** What the tabs are called. */
export const PHASE_LABELS = {
  collect: '征集',
  consult: '协商',
  publicise: '公示',
  'follow-up': '落实',
  closed: '办结',
} as const satisfies Record<Phase, string>

/** The step of a method by its key. A topic is always at a step of its own method: anything else is a mistake of ours. */
export function stepIn({ label, steps }: MethodTable, key: string): StepRow {
  const step = steps.find((each) => each.key === key)
  if (!step) throw new RangeError(`${label} has no step ${key}`)
  return step
}

/** Where a topic begins. */
export const firstStepOf = ({ label, steps }: MethodTable): StepRow => {
  const [first] = steps
  if (!first) throw new RangeError(`${label} has no steps`)
  return first
}

/** The number that people know a step by (“第5步”), counted in its own method from 1; 0 of one that it does not have. */
export const numberIn = ({ steps }: MethodTable, key: string): number => steps.findIndex((each) => each.key === key) + 1

/** Where a topic stands, in words: its method, the labels of all steps in order, the number of the present one from 1 (null when closed). */
export const positionSchema = v.object({
  method: v.string(),
  steps: v.array(v.string()),
  at: v.nullable(v.number()),
})

/** See {@link positionSchema}. */
export type Position = v.InferOutput<typeof positionSchema>

/** See {@link positionSchema}. */
export const positionIn = (method: MethodTable, step: string, isClosed: boolean): Position => ({
  method: method.label,
  steps: method.steps.map(({ label }) => label),
  at: isClosed ? null : numberIn(method, step),
})

/** “第5步 协商议事”, or that it is over. */
export const sayPosition = ({ steps, at }: Position): string =>
  at === null ? PHASE_LABELS.closed : `第${at}步 ${steps[at - 1] ?? ''}`
