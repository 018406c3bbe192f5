/** A person before anything is kept. */
import type { Person } from '../store/persons'

/** Somebody of whom nothing is kept yet. */
export const newPerson = (id: string, openid: string): Person => ({
  _id: id,
  openid,
  grants: [],
  settings: { name: null, phone: null, textSize: 'standard' },
  isInvited: false,
  member: null,
  readUntil: 0,
  credits: {},
  ledger: {},
  creditRequests: [],
})
