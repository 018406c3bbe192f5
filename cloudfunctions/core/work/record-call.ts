/** A clerk records how a call went: they were reached, answered the invitation, said whether it came true, or have to be called again. */
import { LIMITS } from '../../../types/limits'
import type { CallResult, RecordCallInput, RecordedCall } from '../../../types/phone-task'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { dealsWith } from '../rules/powers'
import { getDocument, type Transaction, transact, updateWhere } from '../store/database'
import { messages, type StoredMessage } from '../store/messages'
import { hearOnPhone } from './hear-on-phone'
import { keepAnswer } from './keep-answer'
import { ownSeat } from './own-seat'

/** With whom one has spoken; after the others the task stays. */
const SPOKEN: readonly CallResult[] = ['reached', 'answered', 'said']

type Call = NonNullable<StoredMessage['call']>

/**
 * A task of another station is answered as if it were not there. Two database calls beside begin and commit, three more with an
 * answer; one after it where older news of the same seat are settled by it. What an author without WeChat says is filed first, with the
 * calls of {@link hearOnPhone}: sent again it is filed once, and the call is noted then.
 */
export async function recordCall(actor: Officer, input: RecordCallInput): Promise<RecordedCall> {
  const { requestId, task, result } = input
  if (result.kind === 'said') {
    await hearOnPhone(actor, ownTask(await getDocument(messages, task), actor).message, requestId, result)
  }
  const message = await transact((transaction) => record(transaction, actor, input))
  const isDone = message.call?.state !== 'open'
  const { invitation, call, to, topic } = message
  const older = invitation !== undefined ? { invitation } : result.kind === 'said' ? { to, topic } : null
  if (isDone && older !== null && call !== undefined) {
    const open = { 'call.station': call.station, 'call.state': 'open', ...older }
    await updateWhere(messages, open, { 'call.state': 'settled' })
  }
  return { task: message._id, isDone }
}

function ownTask(message: StoredMessage | null, { grants }: Officer): { message: StoredMessage; call: Call } {
  const call = message?.call
  if (!message || !call || call.state === 'none' || !dealsWith(grants, call.station)) {
    throw new Refusal('call.not-found')
  }
  return { message, call }
}

async function record(
  transaction: Transaction,
  actor: Officer,
  { requestId, task, result }: RecordCallInput,
): Promise<StoredMessage> {
  const { message, call } = ownTask(await transaction.get(messages, task), actor)
  if (call.requests.includes(requestId)) return message
  if (result.kind === 'answered') {
    if (message.invitation === undefined) throw new Refusal('call.nothing-asked', { field: 'result' })
    const { seat, session } = await ownSeat(transaction, actor, message.invitation)
    const { version, answer } = result
    await keepAnswer(transaction, seat, session, { requestId, version, answer, by: 'clerk', now: actor.now })
  }
  const recorded = { ...message, call: afterCall(call, result.kind, requestId, actor.now) }
  await transaction.set(messages, recorded)
  return recorded
}

const afterCall = (call: Call, result: CallResult, requestId: string, now: number): Call => ({
  ...call,
  state: stateAfter(call, result),
  attempts: call.attempts + 1,
  last: { result, at: now },
  requests: [...call.requests, requestId].slice(-LIMITS.answersKept),
})

const stateAfter = ({ state }: Call, result: CallResult): Call['state'] => {
  if (!SPOKEN.includes(result)) return state
  return result === 'reached' ? 'reached' : 'answered'
}
