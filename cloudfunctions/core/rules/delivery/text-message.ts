/** What a text message (SMS) says: the platform's form leaves room for one short sentence. */

import { sayMoment } from '../china-time'
import type { Noticed } from './notice-values'

/** Characters of a text of one's own in the platform's form (cloudbase.sendSms, content); a template's variables are kept as short. */
export const TEXT_LIMIT = 30

/** “请您参加协商会：村口路灯维修，11月26日 15:00” as far as it fits; the time goes first, it is what must not be lost. */
export function textOf({ title, subject, meets }: Noticed): string {
  const said = meets ? `${sayMoment(meets.at)}${title}：${subject}` : `${title}：${subject}`
  return said.length <= TEXT_LIMIT ? said : `${said.slice(0, TEXT_LIMIT - 1)}…`
}
