/** What the follower of somebody else's matter can expect now, in one sentence. */
import type { FollowedRow } from '~types/follow'
import { PHASE_LABELS, sayPosition } from '~types/method'
import { sayDay, sayLeft } from './dates'

/** Late is said plainly. */
export const whatFollowersExpect = (
  {
    state,
    addressee,
    replyBy,
    position,
    phase,
  }: Pick<FollowedRow, 'state' | 'addressee' | 'replyBy' | 'position' | 'phase'>,
  now: number,
): string => {
  switch (state) {
    case 'routed':
    case 'held':
      if (replyBy === null) return `${addressee}正在办理。`
      return now > replyBy
        ? `${addressee}应在 ${sayDay(replyBy, now)} 前答复，${sayLeft(replyBy, now)}，仍在办理。`
        : `${addressee}将在 ${sayDay(replyBy, now)} 前答复，${sayLeft(replyBy, now)}。`
    case 'accepted':
      if (position === null || phase === null) return '已列为议题，可以看进展。'
      return phase === 'closed' ? `议题已${PHASE_LABELS.closed}。` : `议题走到${sayPosition(position)}。`
    case 'returned':
      return '工作站已经答复。'
    case 'withdrawn':
      return '提的人已经撤回，工作站不再办理。您还想办的话，可以由您来提。'
  }
}
