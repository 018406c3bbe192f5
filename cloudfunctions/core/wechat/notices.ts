/** WeChat's subscribe messages: one granted permission lets one message be sent. */
import { TEMPLATES, type TemplateName } from '../../../config/cloud/templates'
import { codeIn } from './answer-code'
import { cloud } from './cloud'

/** A notice to one person; `values` fit the template's fields already (`rules/delivery/notice-values`). */
export interface Notice {
  readonly template: TemplateName
  readonly openid: string
  readonly page: string
  readonly values: Readonly<Record<string, string>>
}

/** WeChat's answer: 0, or its error code (`rules/delivery/wechat-answers`); `no-answer`: it may have been sent. */
export async function sendNotice({ template, openid, page, values }: Notice): Promise<number | 'no-answer'> {
  const data = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]))
  try {
    await cloud.openapi.subscribeMessage.send({ touser: openid, templateId: templateId(template), page, data })
    return 0
  } catch (problem) {
    return codeIn(problem)
  }
}

/** The deployment's id of a template. */
export const templateId = (name: TemplateName): string =>
  process.env[TEMPLATES[name].variable] ?? TEMPLATES[name].localId
