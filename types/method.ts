/** The methods of deliberation as tables: which steps, in which order, who moves each on. Source: 八步议事法 (Longxi), see docs/glossary.md. */
import type { Role } from './role'

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

/** The tabs of a board, each a group of steps; `closed` is reached after the last step. */
export const PHASES = ['collect', 'consult', 'publicise', 'follow-up', 'closed'] as const

/** See {@link PHASES}. */
export type Phase = (typeof PHASES)[number]

/** One step of a method: everything that the lifecycle knows about it. */
export interface StepRow {
  readonly label: string
  /** The tab of the board. */
  readonly phase: Phase
  /** Who moves a topic on from it; the public reads it as what comes next. */
  readonly movedOnBy: Role
  /** `by-itself`: as soon as the evidence is complete, since what the mover files is the decision (同意, 采纳, 确认). */
  readonly moves: 'by-hand' | 'by-itself'
  readonly requires: readonly Evidence[]
}

/** The steps of all methods. Source: 八步议事法 (Longxi) and its separation of powers, see docs/glossary.md. */
export const STEP_TABLE = {
  collect: { label: '议题收集', phase: 'collect', movedOnBy: 'clerk', moves: 'by-hand', requires: ['source'] },
  confirm: { label: '议题确定', phase: 'collect', movedOnBy: 'committee', moves: 'by-itself', requires: ['approval'] },
  plan: { label: '制定方案', phase: 'consult', movedOnBy: 'head', moves: 'by-hand', requires: ['plan'] },
  research: { label: '议前调研', phase: 'consult', movedOnBy: 'member', moves: 'by-hand', requires: ['research'] },
  consult: {
    label: '协商议事',
    phase: 'consult',
    movedOnBy: 'head',
    moves: 'by-hand',
    requires: ['session', 'outcome'],
  },
  publicise: {
    label: '公开公示',
    phase: 'publicise',
    movedOnBy: 'clerk',
    moves: 'by-hand',
    requires: ['mapping', 'notice'],
  },
  decide: {
    label: '组织决定',
    phase: 'publicise',
    movedOnBy: 'committee',
    moves: 'by-itself',
    requires: ['decision'],
  },
  'follow-up': {
    label: '跟踪落实',
    phase: 'follow-up',
    movedOnBy: 'department',
    moves: 'by-itself',
    requires: ['assignments', 'confirmation'],
  },
} as const satisfies Record<Step, StepRow>

/** The methods that a county may choose from; a topic keeps the one with which it began. */
export const METHODS = {
  'eight-step': { label: '八步议事法', steps: STEPS },
  'six-step': { label: '六步议事法', steps: ['collect', 'confirm', 'research', 'consult', 'publicise', 'follow-up'] },
  micro: { label: '微协商', steps: ['collect', 'consult', 'publicise', 'follow-up'] },
} as const satisfies Record<string, { label: string; steps: readonly Step[] }>

/** See {@link METHODS}. */
export type Method = keyof typeof METHODS

/** A method as the lifecycle runs it: its steps in order, each with its key. A county may bring its own. */
export interface MethodTable {
  readonly label: string
  readonly steps: readonly (StepRow & { readonly key: string })[]
}

/** One of our methods as a table. */
export const methodTable = (method: Method): MethodTable => ({
  label: METHODS[method].label,
  steps: METHODS[method].steps.map((key) => ({ key, ...STEP_TABLE[key] })),
})

/** The names of the methods, for schemas. */
export const METHOD_NAMES = ['eight-step', 'six-step', 'micro'] as const satisfies readonly Method[]

/** What the tabs are called. */
export const PHASE_LABELS = {
  collect: '征集',
  consult: '协商',
  publicise: '公示',
  'follow-up': '落实',
  closed: '办结',
} as const satisfies Record<Phase, string>

/** The tab under which a topic at `step` is listed. */
export const phaseOf = (step: Step): Phase => STEP_TABLE[step].phase

/** The step after `step` in `method`; null when it is the last. */
export const stepAfter = (method: Method, step: Step): Step | null => {
  const steps: readonly Step[] = METHODS[method].steps
  return steps[steps.indexOf(step) + 1] ?? null
}

/** The number that people know a step by (“第5步”), counted in its own method from 1. */
export const stepNumber = (method: Method, step: Step): number => {
  const steps: readonly Step[] = METHODS[method].steps
  return steps.indexOf(step) + 1
}
