/** What people write is read by people: the platform checks it as it checks a concern. */
import { Refusal } from '../refusal'
import { checkContent } from '../wechat/content'

/** `openid`: of whoever sends it. Nothing is asked of an empty text. */
export async function refuseRisky(openid: string, text: string, field: string): Promise<void> {
  if (text !== '' && (await checkContent(openid, text)) === 'risky') throw new Refusal('content.risky', { field })
}
