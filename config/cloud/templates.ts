/** WeChat's subscribe-message templates: what each is for and which fields it has (types limit what a field may hold). */

/** A field's type as WeChat defines it: `thing` ≤ 20 characters, `phrase` ≤ 5 汉字, `character_string` ≤ 32 without 汉字, `time` a date and time. */
export type TemplateFieldType = 'thing' | 'phrase' | 'character_string' | 'time' | 'name' | 'phone_number' | 'date'

/** `id` is the deployment's own, from the environment variable `variable`; the local cloud uses `localId`. */
export interface Template {
  readonly variable: string
  readonly localId: string
  /** Completes “同意后，…会用微信通知您一次”. */
  readonly purpose: string
  readonly page: string
  readonly fields: Readonly<Record<string, TemplateFieldType>>
}

/** Templates by our own name. */
export const TEMPLATES = {
  'concern-progress': {
    variable: 'TEMPLATE_CONCERN_PROGRESS',
    localId: 'local-concern-progress',
    purpose: '诉求有答复时',
    page: 'pages/concern/index',
    fields: {
      thing1: 'thing',
      character_string2: 'character_string',
      phrase3: 'phrase',
      time4: 'time',
      thing5: 'thing',
    },
  },
} as const satisfies Record<string, Template>

/** The name of a template. */
export type TemplateName = keyof typeof TEMPLATES

/** All templates' names. */
export const templateNames = ['concern-progress'] as const satisfies readonly TemplateName[]
