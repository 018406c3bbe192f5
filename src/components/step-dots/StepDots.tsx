/** Where a topic stands, by the name of its method. */
import { METHODS, type Method, type Phase, STEP_TABLE, type Step, stepNumber } from '~types/method'
import { StepLine } from './StepLine'

/** `since`: milliseconds when the current step began. */
export interface StepDotsProps {
  readonly method: Method
  readonly step: Step
  readonly phase: Phase
  readonly since: number
}

/** See {@link StepDotsProps}. */
export function StepDots({ method, step, phase, since }: StepDotsProps) {
  const { steps, label } = METHODS[method]
  const labels = steps.map((each) => STEP_TABLE[each].label)
  return (
    <StepLine method={label} labels={labels} at={phase === 'closed' ? null : stepNumber(method, step)} since={since} />
  )
}
