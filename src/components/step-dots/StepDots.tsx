/** Where a topic stands, by what the cloud says of it. */
import type { Position } from '~types/method'
import { StepLine } from './StepLine'

/** `since`: milliseconds when the current step began; `lateDays`: see `StepLine`. */
export function StepDots({
  position,
  since,
  lateDays,
}: {
  readonly position: Position
  readonly since: number
  readonly lateDays: number | null
}) {
  return (
    <StepLine method={position.method} labels={position.steps} at={position.at} since={since} lateDays={lateDays} />
  )
}
