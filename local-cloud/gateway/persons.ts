/** Who stands before the web build: a demo person or a visitor, mapped to an openid here and nowhere else. */
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { HttpError } from '../http/route'

/** A person that a user of the demo may choose to be. */
export interface DemoPerson {
  readonly key: string
  readonly name: string
  readonly openid: string
  readonly description: string
}

const VISITOR_KEY = /^visitor-[A-Za-z0-9-]{4,64}$/
const VISITOR_OPENID = /^oVisitor[0-9a-f]{20}$/
/** How long after a visit WeChat still knows a person for content checks, in milliseconds. */
const ACTIVE_PERIOD = 2 * 3600_000

/** The persons of the demo, and when each was last here. */
export class Persons {
  private readonly lastSeen = new Map<string, number>()

  constructor(readonly demo: readonly DemoPerson[]) {}

  /** The openid behind the header `x-demo-person`; refuses a request without a known person. */
  openidOf(request: IncomingMessage): string {
    const key = request.headers['x-demo-person']
    if (typeof key !== 'string' || key === '') {
      throw new HttpError(401, 'PERSON_MISSING', '还没有选择身份，请先选择一位演示人员')
    }
    const openid = this.openidOfKey(key)
    if (!openid) throw new HttpError(401, 'PERSON_UNKNOWN', '没有这位演示人员，请重新选择身份')
    this.lastSeen.set(openid, Date.now())
    return openid
  }

  /** Whether an openid is one that this cloud gave out. */
  isKnown(openid: string): boolean {
    return VISITOR_OPENID.test(openid) || this.demo.some((person) => person.openid === openid)
  }

  /** Whether the person used the app in the last two hours, which content checks require. */
  isActive(openid: string): boolean {
    return Date.now() - (this.lastSeen.get(openid) ?? 0) < ACTIVE_PERIOD
  }

  private openidOfKey(key: string): string | undefined {
    if (VISITOR_KEY.test(key)) return `oVisitor${createHash('sha256').update(key).digest('hex').slice(0, 20)}`
    return this.demo.find((person) => person.key === key)?.openid
  }
}
