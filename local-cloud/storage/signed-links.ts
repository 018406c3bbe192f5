/** Temporary links: whoever holds one may read or write one file until it expires. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a link allows. */
export type LinkPurpose = 'upload' | 'download'

/** Signs and checks links with a key that lives as long as the process. */
export class SignedLinks {
  private readonly key = randomBytes(32)

  /** The signature for a file until `expiresAt`, in seconds. */
  sign(purpose: LinkPurpose, path: string, expiresAt: number): string {
    return createHmac('sha256', this.key).update(`${purpose}\n${path}\n${expiresAt}`).digest('hex')
  }

  /** Why a link does not hold, in Chinese; `undefined` when it does. */
  describeFault(purpose: LinkPurpose, path: string, expiresAt: number, signature: string): string | undefined {
    const expected = Buffer.from(this.sign(purpose, path, expiresAt))
    const given = Buffer.from(signature)
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return '链接的签名不正确'
    return expiresAt * 1000 < Date.now() ? '链接已过期，请重新打开页面' : undefined
  }
}
