/** How a topic can end. */

/** See the file's purpose. */
export const ENDINGS = ['confirmed', 'partly', 'unconfirmed', 'not-adopted', 'dismissed'] as const

/** See {@link ENDINGS}. */
export type Ending = (typeof ENDINGS)[number]

/** What the endings are called; a topic without an answer of those concerned is shown as such. */
export const ENDING_LABELS = {
  confirmed: '已办结，受益居民已确认',
  partly: '已办结，受益居民说部分解决',
  unconfirmed: '已办结，未确认',
  'not-adopted': '已办结，未采纳',
  dismissed: '未列入协商',
} as const satisfies Record<Ending, string>
