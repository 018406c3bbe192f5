/** The methods of deliberation as tables: which steps, in which order, who moves each on. Source: 八步议事法 (Longxi), see docs/glossary.md. */
import type { Role } from './role'

/** Every step that any method knows, in their natural order. */
export const STEPS = ['collect', 'confirm', 'plan', 'research', 'consult', 'publicise', 'decide', 'follow-up'] as const

/** See {@link STEPS}. */
export type Step = (typeof STEPS)[number]

/** What a step is called, who moves a topic on from it, and what the public is told comes next. */
export const STEP_TABLE = {
  collect: { label: '议题收集', movedOnBy: 'clerk' },
  confirm: { label: '议题确定', movedOnBy: 'committee' },
  plan: { label: '制定方案', movedOnBy: 'head' },
  research: { label: '议前调研', movedOnBy: 'member' },
  consult: { label: '协商议事', movedOnBy: 'head' },
  publicise: { label: '公开公示', movedOnBy: 'clerk' },
  decide: { label: '组织决定', movedOnBy: 'committee' },
  'follow-up': { label: '跟踪落实', movedOnBy: 'department' },
} as const satisfies Record<Step, { label: string; movedOnBy: Role }>

/** The methods that a county may choose from; a topic keeps the one with which it began. */
export const METHODS = {
  'eight-step': { label: '八步议事法', steps: STEPS },
  'six-step': { label: '六步议事法', steps: ['collect', 'confirm', 'research', 'consult', 'publicise', 'follow-up'] },
  micro: { label: '微协商', steps: ['collect', 'consult', 'publicise', 'follow-up'] },
} as const satisfies Record<string, { label: string; steps: readonly Step[] }>

/** See {@link METHODS}. */
export type Method = keyof typeof METHODS

/** The names of the methods, for schemas. */
export const METHOD_NAMES = ['eight-step', 'six-step', 'micro'] as const satisfies readonly Method[]

/** The tabs of a board, each a group of steps; `closed` is reached after the last step. */
export const PHASES = ['collect', 'consult', 'publicise', 'follow-up', 'closed'] as const

/** See {@link PHASES}. */
export type Phase = (typeof PHASES)[number]

/** What the tabs are called. */
export const PHASE_LABELS = {
  collect: '征集',
  consult: '协商',
  publicise: '公示',
  'follow-up': '落实',
  closed: '办结',
} as const satisfies Record<Phase, string>

const PHASE_OF_STEP = {
  collect: 'collect',
  confirm: 'collect',
  plan: 'consult',
  research: 'consult',
  consult: 'consult',
  publicise: 'publicise',
  decide: 'publicise',
  'follow-up': 'follow-up',
} as const satisfies Record<Step, Phase>

/** The tab under which a topic at `step` is listed. */
export const phaseOf = (step: Step): Phase => PHASE_OF_STEP[step]

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
