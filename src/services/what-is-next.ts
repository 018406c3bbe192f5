/** What a concern's author can expect now, in one sentence. */

import type { ConcernRow } from '~types/concern'
import { sayDay, sayLeft } from './dates'

/** Late is said plainly. `isOpen`: the concern's own page, where the answer stands below. */
export const whatIsNext = (
  { state, addressee, replyBy, topic }: Pick<ConcernRow, 'state' | 'addressee' | 'replyBy' | 'topic'>,
  now: number,
  isOpen = false,
): string => {
  switch (state) {
    case 'routed':
    case 'held':
      return now > replyBy
        ? `${addressee}应在 ${sayDay(replyBy, now)} 前答复，${sayLeft(replyBy, now)}，仍在办理。`
        : `${addressee}将在 ${sayDay(replyBy, now)} 前答复您，${sayLeft(replyBy, now)}。`
    case 'accepted':
      return topic === null ? '已列为议题，进展会通知您。' : '已列为议题，可以在议事板上看进展。'
    case 'returned':
      return isOpen ? '已经答复，答复和可以找哪里办写在下面。' : '已经答复，点开看答复和可以找哪里办。'
    case 'withdrawn':
      return '您已撤回，工作站不再办理。'
  }
}
