/** `subscribeMessage.send`: one message for one credit that the person granted. */
import { isObject } from '../http/read-body'
import { type MessageTemplate, type Openapi, OpenapiError } from './openapi-call'
import { describeFieldFault } from './template-fields'

function checkFields({ fields }: MessageTemplate, data: unknown) {
  if (!isObject(data)) throw new OpenapiError(47003, 'argument invalid! data is missing')
  const unknown = Object.keys(data).find((field) => !fields.includes(field))
  if (unknown) throw new OpenapiError(47003, `argument invalid! data.${unknown} is not in the template`)
  for (const field of fields) {
    const entry = data[field]
    const fault = describeFieldFault(field, isObject(entry) ? entry.value : undefined)
    if (fault) throw new OpenapiError(47003, `argument invalid! ${fault}`)
  }
}

/** Keeps the message as sent, or says why WeChat would not send it. */
export const sendSubscribeMessage: Openapi = (values, { persons, templates, journal }) => {
  const openid = String(values.touser ?? '')
  const template = templates.find(({ id }) => id === values.template_id)
  if (!persons.isKnown(openid)) throw new OpenapiError(40003, 'invalid openid')
  if (!template) throw new OpenapiError(40037, 'invalid template_id')
  checkFields(template, values.data)
  if (!journal.useCredit(openid, template.id)) throw new OpenapiError(43101, 'user refuse to accept the msg')
  return { json: { errcode: 0, errmsg: 'ok' } }
}
