/** WeChat's subscribe messages: one granted permission lets one message be sent. */
import { TEMPLATES, type TemplateFieldType, type TemplateName } from '../../../config/cloud/templates'
import { fitField } from '../rules/notice-field'
import { cloud } from './cloud'

/** A notice to one person; `values` are fitted to the template's fields. */
export interface Notice {
  readonly template: TemplateName
  readonly openid: string
  readonly page: string
  readonly values: Readonly<Record<string, string>>
}

/** WeChat's answer: 0, or its error code (43101 refused, 47003 argument, 40003 openid, …); `no-answer`: it may have been sent. */
export async function sendNotice(notice: Notice): Promise<number | 'no-answer'> {
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
    return answerIn(problem)
  }
}

/** The deployment's id of a template. */
export const templateId = (name: TemplateName): string =>
  process.env[TEMPLATES[name].variable] ?? TEMPLATES[name].localId

/** WeChat's own codes are positive, or -1 (busy); the other negative ones are the platform's, which does not know how it ended. */
function answerIn(problem: unknown): number | 'no-answer' {
  const code = problem instanceof Error && 'errCode' in problem ? Number(problem.errCode) : Number.NaN
  return code > 0 || code === -1 ? code : 'no-answer'
}
