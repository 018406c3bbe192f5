/** `cloudbase.sendSms`: text messages to phones of the mainland, by a template of one's own or in the platform's common form. */
import { randomUUID } from 'node:crypto'
import { type Openapi, OpenapiError } from './openapi-call'

/** As the platform says it of an argument that it cannot use (developers.weixin.qq.com, cloudbase.sendSms). */
const INVALID_PARAMETER = -501007

/** Numbers in one call, and characters of the part that is one's own. */
const GREATEST_NUMBERS = 1000
const GREATEST_CONTENT = 30

/** Numbers that end like this are out of service here. */
const OUT_OF_SERVICE = /0000$/

const invalid = (what: string) => new OpenapiError(INVALID_PARAMETER, `${what} TcbCode: [InvalidParameter]`)

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

function checkWords(values: Readonly<Record<string, unknown>>) {
  const { sms_type: type = 'Marketing', content, path, template_id: template, template_param_list: words } = values
  if (type === 'Notification') {
    if (!isText(template)) throw invalid('TemplateId not exist')
    if (!Array.isArray(words) || !words.every(isText)) throw invalid('TemplateParamList')
  } else if (type === 'Marketing') {
    if (!isText(content) || content.length > GREATEST_CONTENT) throw invalid('Content')
    if (!isText(path) || !path.startsWith('/')) throw invalid('Path')
  } else throw invalid('SmsType')
}

/** Answers for each number whether the carrier takes it. */
export const sendShortMessage: Openapi = (values) => {
  const { env, phone_number_list: numbers } = values
  if (!isText(env)) throw invalid('Env')
  if (!Array.isArray(numbers) || numbers.length === 0 || numbers.length > GREATEST_NUMBERS) {
    throw invalid('PhoneNumberList')
  }
  if (!numbers.every((number) => /^\+861\d{10}$/.test(String(number)))) throw invalid('PhoneNumberList')
  checkWords(values)
  const statuses = numbers.map((number) => {
    const isRefused = OUT_OF_SERVICE.test(String(number))
    return {
      serial_no: randomUUID(),
      phone_number: number,
      code: isRefused ? 'FailedOperation.PhoneNumberInvalid' : 'Ok',
      message: isRefused ? 'phone number is out of service' : 'send success',
      iso_code: 'CN',
    }
  })
  return { json: { errcode: 0, errmsg: 'ok', send_status_list: statuses } }
}
