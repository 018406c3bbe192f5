/** Which template tells of which kind of message, and what stands in its fields. */
import { type NoticeFact, TEMPLATES, type TemplateField, type TemplateName } from '../../../../config/cloud/templates'
import type { MessageKind } from '../../../../types/message'
import { MESSAGE_PHRASES } from '../../../../types/phrases/zh-CN/messages'
import { fitField, type NoticeValue } from '../notice-field'

/** One row a kind of message. */
const TEMPLATE_OF = {
  'concern-received': 'concern-progress',
  'concern-held': 'concern-progress',
  'concern-on-hold': 'concern-progress',
  'concern-passed': 'concern-progress',
  'concern-accepted': 'concern-progress',
  'concern-merged': 'concern-progress',
  'concern-returned': 'concern-progress',
  'concern-withdrawn': 'concern-progress',
  'followed-joined': 'concern-progress',
  'followed-accepted': 'concern-progress',
  'followed-passed': 'concern-progress',
  'followed-held': 'concern-progress',
  'followed-on-hold': 'concern-progress',
  'followed-returned': 'concern-progress',
  'followed-withdrawn': 'concern-progress',
  'topic-moved': 'concern-progress',
  'topic-revisited': 'concern-progress',
  'topic-statements': 'concern-progress',
  'objection-answered': 'concern-progress',
  'county-alarm': 'desk-reminder',
  'step-waiting': 'desk-reminder',
  'approval-waiting': 'desk-reminder',
  'decision-waiting': 'desk-reminder',
  'extension-waiting': 'desk-reminder',
  'objection-waiting': 'desk-reminder',
  'research-asked': 'desk-reminder',
  'task-assigned': 'desk-reminder',
  'task-reopened': 'desk-reminder',
  'task-recalled': 'desk-reminder',
  'nobody-reached': 'desk-reminder',
  'extension-answered': 'desk-reminder',
  'topic-overdue': 'desk-reminder',
  'topic-relapsed': 'desk-reminder',
  'concern-overdue': 'desk-reminder',
  invited: 'session-call',
  'call-changed': 'session-call',
  'call-cancelled': 'session-call',
  'invitation-withdrawn': 'session-call',
  'call-reminder': 'session-reminder',
  'call-soon': 'session-soon',
  'minutes-sent': 'session-call',
  'statements-put': 'session-call',
  'opinions-closing': 'session-call',
} as const satisfies Record<MessageKind, TemplateName>

/** See {@link TEMPLATE_OF}. */
export const templateOf = (kind: MessageKind): TemplateName => TEMPLATE_OF[kind]

/** As much of a message as a notice can say; `meets` is a session's. */
export interface Noticed {
  readonly kind: MessageKind
  readonly title: string
  readonly body: string
  readonly number: string
  readonly subject: string
  readonly at: number
  readonly meets?: { readonly at: number; readonly where: string } | undefined
}

const FACTS: Record<NoticeFact, (message: Noticed) => NoticeValue> = {
  subject: ({ subject }) => subject,
  title: ({ title }) => title,
  body: ({ body }) => body,
  number: ({ number }) => number,
  status: ({ kind }) => MESSAGE_PHRASES[kind].status,
  at: ({ at }) => at,
  meetsAt: ({ meets, at }) => meets?.at ?? at,
  where: ({ meets }) => meets?.where ?? '',
}

/** The values of all fields of the message's template, each as its type allows. */
export function noticeValues(message: Noticed): Record<string, string> {
  const fields: Readonly<Record<string, TemplateField>> = TEMPLATES[templateOf(message.kind)].fields
  return Object.fromEntries(
    Object.entries(fields).map(([name, { type, says }]) => [name, fitField(type, FACTS[says](message))]),
  )
}
