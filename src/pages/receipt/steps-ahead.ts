/** What happens next to a concern that was just submitted, said with dates. */
import { sayDay } from '@/services/dates'
import type { ShownReceipt } from './use-receipt'

/** In the order in which it will happen. */
export const stepsAhead = (
  {
    addressee,
    replyBy,
    replyWithinDays,
    state,
  }: Pick<ShownReceipt, 'addressee' | 'replyBy' | 'replyWithinDays' | 'state'>,
  now: number,
): readonly { readonly title: string; readonly text: string }[] => {
  const within = replyWithinDays === null || replyWithinDays === 0 ? '' : `（${replyWithinDays} 个工作日内）`
  const answer = {
    title: `${sayDay(replyBy, now)} 前答复您`,
    text: `${state === 'held' ? '议事会' : addressee}将在这之前${within}受理，或者告诉您理由和可以找哪里办。`,
  }
  return [
    ...(state === 'held' ? [{ title: `${addressee}分派`, text: '县里先看清是哪里的事，转给负责的协商议事会。' }] : []),
    answer,
    {
      title: '适合协商的，列为议题',
      text: '在议事板上公开办理的每一步。不会公开您的电话；您没有同意公开的姓名和照片也不会公开。',
    },
    { title: '每一步都告诉您', text: '进展会发到“我的”里的“消息”。' },
  ]
}
