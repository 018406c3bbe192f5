/** A station (or the county) answers a concern that cannot be deliberated: with the reason, and where to turn instead. */
import type { TurnResult } from '../../../types/desk'
import type { Officer } from '../procedure'
import { messages } from '../store/messages'
import { refuseUnfitForFollowers, tellFollowers } from './announce'
import { messageOfTurn } from './message-of-turn'
import { takeTurn } from './take-turn'
import { type TurnInput, turnStationConcern } from './turn-station-concern'

/** Three database calls beside identity, begin and commit; one more to tell followers, and then the answer may not give the author away. */
export const returnConcern = (
  actor: Officer,
  input: TurnInput & { readonly reason: string; readonly channel?: string | undefined },
): Promise<TurnResult> =>
  turnStationConcern(actor, input, {
    turns: ['return'],
    act: async (transaction, concern, acting) => {
      const channel = input.channel ?? null
      refuseUnfitForFollowers(concern, 'reason', input.reason)
      refuseUnfitForFollowers(concern, 'channel', channel ?? '')
      const returned = takeTurn(concern, { action: 'return', reason: input.reason, channel }, acting)
      const reason = channel ? `${input.reason} 可以找这里办：${channel}` : input.reason
      await transaction.set(messages, messageOfTurn(returned, 'concern-returned', { reason }))
      await tellFollowers(transaction, returned, 'followed-returned', { reason })
      return returned
    },
  })
