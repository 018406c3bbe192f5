/** A call that nobody made while it made sense ends: there is nothing left to tell. */
import { command, updateWhere } from '../store/database'
import { messages } from '../store/messages'

/** Answers how many. One database call. */
export const expireCalls = (now: number): Promise<number> =>
  updateWhere(messages, { 'call.state': 'open', 'call.until': command.lte(now) }, { 'call.state': 'expired' })
