/** `phonenumber.getPhoneNumber`: a code from the phone, good once and for five minutes, becomes a demo number. */
import { createHash, randomBytes } from 'node:crypto'
import { APP_ID } from '../environment'
import { type Openapi, OpenapiError } from './openapi-call'

/** Milliseconds that a code holds (developers.weixin.qq.com, getPhoneNumber). */
const CODE_LIFE = 5 * 60_000

/** The codes given out and not yet used. */
export class PhoneCodes {
  private readonly codes = new Map<string, { openid: string; expiresAt: number }>()

  /** A new code for a person. */
  issue(openid: string): string {
    const code = randomBytes(16).toString('hex')
    this.codes.set(code, { openid, expiresAt: Date.now() + CODE_LIFE })
    return code
  }

  /** The person of a code, once. */
  redeem(code: string): string | undefined {
    const entry = this.codes.get(code)
    this.codes.delete(code)
    return entry && entry.expiresAt > Date.now() ? entry.openid : undefined
  }
}

/** The invented number of a person, always the same: 1390000 and four digits. */
export function demoNumberOf(openid: string): string {
  const digits = createHash('sha256').update(openid).digest().readUInt16BE(0) % 10_000
  return `1390000${String(digits).padStart(4, '0')}`
}

/** Answers the number behind a code. */
export function getPhoneNumber(codes: PhoneCodes): Openapi {
  return ({ code }) => {
    const openid = codes.redeem(String(code ?? ''))
    if (openid === undefined) throw new OpenapiError(40029, 'invalid code')
    const phoneNumber = demoNumberOf(openid)
    const watermark = { timestamp: Math.floor(Date.now() / 1000), appid: APP_ID }
    const info = { phoneNumber, purePhoneNumber: phoneNumber, countryCode: '86', watermark }
    return { json: { errcode: 0, errmsg: 'ok', phone_info: info } }
  }
}
