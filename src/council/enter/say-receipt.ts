/** The receipt of an entered concern in words: to be read aloud at the counter, and to be sent or copied. */
import { sayDay } from '@/services/dates'
import type { Receipt } from '~types/concern'

/** A receipt with its query code; null when the code was renewed since. */
export interface Entered {
  readonly receipt: Receipt
  readonly code: string | null
}

/** Figures apart, as one reads them out: “261123-041783” is “261 123 041 783”, a code “204 816”. */
export const spaced = (figures: string): string =>
  figures
    .replace(/\D/g, '')
    .replace(/(\d{3})(?=\d)/g, '$1 ')
    .trim()

/** Who answers, and until when. */
export const sayWho = ({ addressee, state, replyBy }: Receipt, now: number): string =>
  state === 'held'
    ? `${addressee}先分派，负责的议事会在${sayDay(replyBy, now)}前答复。`
    : `${addressee}在${sayDay(replyBy, now)}前答复。`

/** How to ask later, the easiest first for somebody who has family with a phone. */
export const WAYS_TO_ASK = [
  '请家里人用微信扫村码，或打开“码上协商”小程序，点“我的”里的“查询编号”，输入编号和查询码。',
  '没有手机的，带上这张回执到工作站问，或打工作站的电话问。',
  '查询码只给本人和信得过的家里人。丢了就到工作站补一个新的，旧的马上作废。',
] as const

/** The whole, line by line. */
export const receiptText = ({ receipt, code }: Entered, now: number): string =>
  [
    '码上协商 诉求回执',
    `编号：${receipt.number}`,
    ...(code === null ? [] : [`查询码：${code}`]),
    `事情：${receipt.title}`,
    sayWho(receipt, now),
    ...WAYS_TO_ASK.map((way, at) => `${at + 1}. ${way}`),
  ].join('\n')
