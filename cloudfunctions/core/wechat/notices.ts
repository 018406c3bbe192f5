/** WeChat's subscribe messages: one granted permission lets one message be sent. */
import { TEMPLATES, type TemplateFieldType, type TemplateName } from '../../../config/cloud/templates'
import { lengthOf } from '../../../types/fields'
import { cloud } from './cloud'

/** A notice to one person; `values` are fitted to the template's fields. */
export interface Notice {
  readonly template: TemplateName
  readonly openid: string
  readonly page: string
  readonly values: Readonly<Record<string, string>>
}

/** Result of sending: 0, or WeChat's error code (43101 refused, 47003 argument, 40003 openid, …); -1 when it did not answer. */
export async function sendNotice(notice: Notice): Promise<number> {
  const fields: Readonly<Record<string, TemplateFieldType>> = TEMPLATES[notice.template].fields
  const data = Object.fromEntries(
    Object.entries(fields).map(([name, type]) => [name, { value: fitField(type, notice.values[name] ?? '') }]),
  )
  try {
    await cloud.openapi.subscribeMessage.send({
      touser: notice.openid,
      templateId: templateId(notice.template),
      page: notice.page,
      data,
    })
    return 0
  } catch (problem) {
    return errCodeOf(problem)
  }
}

/** The deployment's id of a template. */
export const templateId = (name: TemplateName): string =>
  process.env[TEMPLATES[name].variable] ?? TEMPLATES[name].localId

/** Length limits of WeChat's field types, in characters. */
const FIELD_LIMITS = {
  thing: 20,
  phrase: 5,
  character_string: 32,
  name: 10,
  phone_number: 17,
  time: 32,
  date: 32,
} as const satisfies Record<TemplateFieldType, number>

/** A value as its field's type allows: cut with an ellipsis, never empty (WeChat refuses both, error 47003). */
export function fitField(type: TemplateFieldType, value: string): string {
  const plain = value.replace(/\s+/g, ' ').trim() || '—'
  const most = FIELD_LIMITS[type]
  return lengthOf(plain) <= most
    ? plain
    : `${Array.from(plain)
        .slice(0, most - 1)
        .join('')}…`
}

const errCodeOf = (problem: unknown): number =>
  problem instanceof Error && 'errCode' in problem && typeof problem.errCode === 'number' ? problem.errCode : -1
