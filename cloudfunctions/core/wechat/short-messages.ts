/** Text messages (SMS) through the cloud: `cloudbase.sendSms`, by the county's own template or the platform's common form. */
import * as v from 'valibot'
import type { Sms } from '../../../types/county'
import { codeIn } from './answer-code'
import { cloud } from './cloud'

/** To one phone of the mainland (11 digits). */
export interface ShortMessage {
  readonly sms: Sms
  readonly phone: string
  readonly text: string
}

/** The platform answers for each number; 'Ok' when it takes the message. */
const answered = v.object({ sendStatusList: v.optional(v.array(v.object({ code: v.string() })), []) })

/** What a number that the carrier refused counts as: the platform's “invalid parameter”. */
const NUMBER_REFUSED = -501007

/** As {@link sendNotice}: 0, an error code, or `no-answer`. */
export async function sendShortMessage({ sms, phone, text }: ShortMessage): Promise<number | 'no-answer'> {
  const said =
    sms.type === 'Notification'
      ? { smsType: sms.type, templateId: sms.templateId, templateParamList: [text] }
      : { smsType: sms.type, content: text, path: sms.path }
  try {
    const answer = await cloud.openapi.cloudbase.sendSms({
      env: cloud.getWXContext().ENV ?? '',
      phoneNumberList: [`+86${phone}`],
      ...said,
    })
    const [status] = v.parse(answered, answer).sendStatusList
    return status === undefined || status.code === 'Ok' ? 0 : NUMBER_REFUSED
  } catch (problem) {
    return problem instanceof v.ValiError ? 'no-answer' : codeIn(problem)
  }
}
