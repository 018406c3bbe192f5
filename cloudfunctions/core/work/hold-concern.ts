/** A station explains, once, why its answer takes longer (说明延期): the author reads the reason and the new day; the concern stays where it is. */
import type { TurnResult } from '../../../types/desk'
import type { Officer } from '../procedure'
import { sayDay } from '../rules/china-time'
import { messages } from '../store/messages'
import { refuseUnfitForFollowers, tellFollowers } from './announce'
import { messageOfTurn } from './message-of-turn'
import { replyDeadline } from './reply-deadline'
import { takeTurn } from './take-turn'
import { type TurnInput, turnStationConcern } from './turn-station-concern'
import { watchConcern } from './watch-concern'

/** Three database calls beside identity, begin and commit; one more to tell followers, and then the reason may not give the author away. */
export const holdConcern = (actor: Officer, input: TurnInput & { readonly reason: string }): Promise<TurnResult> =>
  turnStationConcern(actor, input, {
    turns: ['hold'],
    act: async (transaction, concern, acting) => {
      const { reason } = input
      refuseUnfitForFollowers(concern, 'reason', reason)
      const until = replyDeadline(concern.county, concern.replyBy)
      const explained = takeTurn(concern, { action: 'hold', until: sayDay(until), reason }, acting)
      const held = watchConcern({
        ...explained,
        replyBy: until,
        hold: { at: acting.now, until, promised: concern.replyBy },
      })
      await transaction.set(messages, messageOfTurn(held, 'concern-on-hold', { reason }))
      await tellFollowers(transaction, held, 'followed-on-hold', { reason })
      return held
    },
  })
