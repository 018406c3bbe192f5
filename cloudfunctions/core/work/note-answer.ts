/** A clerk notes what somebody invited said on the phone. */
import type { Answered, NoteAnswerInput } from '../../../types/calling'
import type { Officer } from '../procedure'
import { transact } from '../store/database'
import { keepAnswer } from './keep-answer'
import { ownSeat } from './own-seat'

/** Three database calls beside begin and commit. */
export const noteAnswer = (actor: Officer, { seat: id, ...answering }: NoteAnswerInput): Promise<Answered> =>
  transact(async (transaction) => {
    const { seat, session } = await ownSeat(transaction, actor, id)
    return keepAnswer(transaction, seat, session, { ...answering, by: 'clerk', now: actor.now })
  })
