/** Which messages have to reach their reader, so that the station calls whom nothing else reached; and what it says. */
import type { MessageKind } from '../../../../types/message'
import { sayMoment } from '../china-time'
import type { Noticed } from './notice-values'

/**
 * `everybody`: whoever is invited to a session. `entered`: who has no WeChat, since a station entered their concern: the answers
 * that they wait for. `asked`: the same people, when they are asked something. `no-wechat`: who took part in a session and has no
 * WeChat. The inbox is enough for everything else.
 */
type Reaching = 'everybody' | 'entered' | 'asked' | 'no-wechat' | 'nobody'

const REACHING = {
  invited: 'everybody',
  'call-changed': 'everybody',
  'call-cancelled': 'everybody',
  'invitation-withdrawn': 'everybody',
  'call-reminder': 'nobody',
  'call-soon': 'nobody',
  'minutes-sent': 'no-wechat',
  'statements-put': 'nobody',
  'opinions-closing': 'nobody',
  'topic-statements': 'nobody',
  'concern-on-hold': 'entered',
  'concern-accepted': 'entered',
  'concern-merged': 'entered',
  'concern-returned': 'entered',
  'topic-moved': 'asked',
  'topic-revisited': 'asked',
  // Who comes to the counter hears there that it was taken in; that it went elsewhere is no answer yet.
  'concern-received': 'nobody',
  'concern-held': 'nobody',
  'concern-passed': 'nobody',
  'concern-withdrawn': 'nobody',
  'followed-joined': 'nobody',
  'followed-accepted': 'nobody',
  'followed-passed': 'nobody',
  'followed-held': 'nobody',
  'followed-on-hold': 'nobody',
  'followed-returned': 'nobody',
  'followed-withdrawn': 'nobody',
  'objection-answered': 'nobody',
  'county-alarm': 'nobody',
  // Where an officer cannot be reached, `nobody-reached` asks the station to call.
  'step-waiting': 'nobody',
  'approval-waiting': 'nobody',
  'decision-waiting': 'nobody',
  'extension-waiting': 'nobody',
  'objection-waiting': 'nobody',
  'research-asked': 'nobody',
  'task-assigned': 'nobody',
  'task-reopened': 'nobody',
  'task-recalled': 'nobody',
  'nobody-reached': 'nobody',
  'extension-answered': 'nobody',
  'topic-overdue': 'nobody',
  'topic-relapsed': 'nobody',
  'concern-overdue': 'nobody',
} as const satisfies Record<MessageKind, Reaching>

/** Nobody is called for these, but who has no WeChat gets a text, where the county sends them and a phone was left. */
const TEXTED: readonly MessageKind[] = ['call-reminder', 'call-soon']

/** See {@link TEXTED}. */
export const isTexted = (kind: MessageKind): boolean => TEXTED.includes(kind)

/** See {@link Reaching}. */
export const reachingOf = (kind: MessageKind): Reaching => REACHING[kind]

/** What is read out on the phone: no “tap here”, nothing that only a screen shows. */
export function sayOnPhone({
  kind,
  subject,
  body,
  meets,
}: Pick<Noticed, 'kind' | 'subject' | 'body' | 'meets'>): string {
  const held = meets ? `${sayMoment(meets.at)}在${meets.where}` : ''
  switch (kind) {
    case 'invited':
      return `“${subject}”的协商会定于${held}召开，请您参加。您能来吗？`
    case 'call-changed':
      return `“${subject}”的协商会有变动，现在定于${held}召开。您能来吗？`
    case 'minutes-sent':
      return `${body.replace(/。请在(.+?)前看看记得对不对.*$/, '。要在$1前确认')}。我把要点念给您听，您看记得对不对？有不同意见我照您说的记。`
    case 'topic-revisited':
      return `${body.replace(/。?请在(.+?)前点开说一说。?$/, '')}。请在工作站告诉我们，或者现在就说。`
    default:
      return body
  }
}
