/** Everything that went through open APIs, appended line by line so that it outlives the process. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One call of an open API with what came of it; `errcode` 0 when WeChat would have done it. */
export interface SentRecord {
  readonly kind: 'sent'
  readonly at: number
  readonly api: string
  readonly errcode: number
  readonly [detail: string]: unknown
}

/** A credit for one message that a person granted, or that a message used up. */
export interface CreditRecord {
  readonly kind: 'granted' | 'used'
  readonly at: number
  readonly openid: string
  readonly templateId: string
}

type JournalRecord = SentRecord | CreditRecord

/** Calls kept in memory to be looked at. */
const KEPT_RECORDS = 1000

/** The journal of one local cloud. */
export class OpenapiJournal {
  readonly sent: SentRecord[] = []
  private readonly credits = new Map<string, number>()
  private readonly file: string | null

  constructor(dataFolder: string | null) {
    this.file = dataFolder === null ? null : join(dataFolder, 'openapi.jsonl')
    if (this.file === null || !existsSync(this.file)) return
    const text = readFileSync(this.file, 'utf8')
    for (const line of text.split('\n')) this.restore(line)
    // A power cut may leave half a line; the next record must not be glued to it.
    if (text !== '' && !text.endsWith('\n')) appendFileSync(this.file, '\n')
  }

  addSent(api: string, errcode: number, details: Readonly<Record<string, unknown>>): void {
    this.keep({ ...details, kind: 'sent', at: Date.now(), api, errcode })
  }

  grantCredit(openid: string, templateId: string): void {
    this.keep({ kind: 'granted', at: Date.now(), openid, templateId })
  }

  /** Uses up one credit; false when there is none. */
  useCredit(openid: string, templateId: string): boolean {
    if (this.creditsOf(openid, templateId) === 0) return false
    this.keep({ kind: 'used', at: Date.now(), openid, templateId })
    return true
  }

  creditsOf(openid: string, templateId: string): number {
    return this.credits.get(`${openid} ${templateId}`) ?? 0
  }

  private keep(record: JournalRecord) {
    this.apply(record)
    if (this.file !== null) appendFileSync(this.file, `${JSON.stringify(record)}\n`)
  }

  private restore(line: string) {
    let record: JournalRecord
    try {
      record = JSON.parse(line)
    } catch {
      return
    }
    this.apply(record)
  }

  private apply(record: JournalRecord) {
    if (record.kind === 'sent') {
      this.sent.push(record)
      if (this.sent.length > KEPT_RECORDS) this.sent.shift()
      return
    }
    const key = `${record.openid} ${record.templateId}`
    this.credits.set(key, (this.credits.get(key) ?? 0) + (record.kind === 'granted' ? 1 : -1))
  }
}
