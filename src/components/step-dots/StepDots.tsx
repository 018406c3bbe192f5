/** Where a topic stands, by what the cloud says of it. */
import type { Position } from '~types/method'
import { StepLine } from './StepLine'

/** `since`: milliseconds when the current step began. */
export function StepDots({ position, since }: { readonly position: Position; readonly since: number }) {
  return <StepLine method={position.method} labels={position.steps} at={position.at} since={since} />
}
