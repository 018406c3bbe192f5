/** The id of a member who came in by a file: always the same for a county and the number in its list, so that importing twice writes once. */
import { createHash } from 'node:crypto'

/** A corrected name, phone or place is a change of the same member; another number is somebody else. */
export const rosterMemberId = (county: string, number: string): string =>
  `mb-${createHash('sha256').update(`roster-member\n${county}\n${number}`).digest('base64url').slice(0, 22)}`
