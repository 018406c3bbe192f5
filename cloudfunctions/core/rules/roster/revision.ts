/** Names a state of a member's entry: whoever changes it says which one they had before them. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../../types/canonical-json'
import type { Member } from '../../../../types/member'

/** The same for the same entry; the WeChat identity is no part of it. */
export const revisionOf = ({ person: _person, ...entry }: Member): string =>
  createHash('sha256').update(canonicalJson(entry)).digest('base64url').slice(0, 16)
