/** WeChat's subscribe-message templates: what each is for, and which of its fields says what. */

/** A field's type as WeChat defines it; `rules/notice-field` has the limits of each. */
export type TemplateFieldType =
  | 'thing'
  | 'phrase'
  | 'character_string'
  | 'number'
  | 'time'
  | 'date'
  | 'name'
  | 'phone_number'

/** What of a message a field can say: `at` when it was written, `meetsAt` and `where` of the session, `status` in two or three words. */
export type NoticeFact = 'subject' | 'title' | 'body' | 'number' | 'status' | 'at' | 'meetsAt' | 'where'

/** A field of a template, and what goes into it. */
export interface TemplateField {
  readonly type: TemplateFieldType
  readonly says: NoticeFact
}

/** `id` is the deployment's own, from the environment variable `variable`; the local cloud uses `localId`. */
export interface Template {
  readonly variable: string
  readonly localId: string
  /** Completes “同意后，…会用微信通知您一次”. */
  readonly purpose: string
  readonly fields: Readonly<Record<string, TemplateField>>
}

/** Templates by our own name. */
export const TEMPLATES = {
  'concern-progress': {
    variable: 'TEMPLATE_CONCERN_PROGRESS',
    localId: 'local-concern-progress',
    purpose: '诉求有答复时',
    fields: {
      thing1: { type: 'thing', says: 'subject' },
      character_string2: { type: 'character_string', says: 'number' },
      phrase3: { type: 'phrase', says: 'status' },
      time4: { type: 'time', says: 'at' },
      thing5: { type: 'thing', says: 'body' },
    },
  },
  'session-call': {
    variable: 'TEMPLATE_SESSION_CALL',
    localId: 'local-session-call',
    purpose: '协商会有通知或变动时',
    fields: {
      thing1: { type: 'thing', says: 'subject' },
      phrase2: { type: 'phrase', says: 'status' },
      time3: { type: 'time', says: 'meetsAt' },
      thing4: { type: 'thing', says: 'where' },
    },
  },
  'session-reminder': {
    variable: 'TEMPLATE_SESSION_REMINDER',
    localId: 'local-session-reminder',
    purpose: '协商会前一天',
    fields: {
      thing1: { type: 'thing', says: 'subject' },
      date2: { type: 'date', says: 'meetsAt' },
      thing3: { type: 'thing', says: 'where' },
    },
  },
  'session-soon': {
    variable: 'TEMPLATE_SESSION_SOON',
    localId: 'local-session-soon',
    purpose: '协商会开始前两小时',
    fields: {
      thing1: { type: 'thing', says: 'subject' },
      time2: { type: 'time', says: 'meetsAt' },
      thing3: { type: 'thing', says: 'where' },
    },
  },
  'desk-reminder': {
    variable: 'TEMPLATE_DESK_REMINDER',
    localId: 'local-desk-reminder',
    purpose: '工作台有事要办时',
    fields: {
      thing1: { type: 'thing', says: 'title' },
      thing2: { type: 'thing', says: 'subject' },
      phrase3: { type: 'phrase', says: 'status' },
      time4: { type: 'time', says: 'at' },
    },
  },
} as const satisfies Record<string, Template>

/** The name of a template. */
export type TemplateName = keyof typeof TEMPLATES

/** All templates' names. */
export const templateNames = [
  'concern-progress',
  'session-call',
  'session-reminder',
  'session-soon',
  'desk-reminder',
] as const satisfies readonly TemplateName[]
