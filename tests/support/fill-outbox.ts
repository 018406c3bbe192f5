/** Fills the outbox with waiting messages to people whom WeChat knows, some of whom allowed a notice. */
import { createHash } from 'node:crypto'
import type { LocalCloud } from './local-cloud'
import { sdkDatabase } from './sdk-database'

/** Things written side by side. */
const AT_ONCE = 50

const TEMPLATE = 'concern-progress'

const keyOf = (index: number): string => `visitor-outbox-${String(index).padStart(6, '0')}`

async function each(count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  for (let first = 0; first < count; first += AT_ONCE) {
    const length = Math.min(AT_ONCE, count - first)
    await Promise.all(Array.from({ length }, (_, index) => work(first + index)))
  }
}

/** One message to each of `count` people; the first `allowed` of them allowed one notice. The SDK must have been loaded for this cloud. */
export async function fillOutbox(cloud: LocalCloud, count: number, allowed: number): Promise<void> {
  const database = sdkDatabase()
  await each(count, async (index) => {
    const key = keyOf(index)
    const id = `p-outbox-${index}`
    const credits = index < allowed ? { [TEMPLATE]: 1 } : {}
    const openid = `oVisitor${createHash('sha256').update(key).digest('hex').slice(0, 20)}`
    const settings = { name: null, phone: null, textSize: 'standard' }
    const person = { _id: id, openid, grants: [], settings, readUntil: 0, credits, creditRequests: [] }
    await database.collection('persons').add({ data: person })
    if (index < allowed) {
      await cloud.fetch('/gateway/subscribe', {
        method: 'POST',
        headers: { 'x-demo-person': key, 'content-type': 'application/json' },
        body: JSON.stringify({ templateIds: [`local-${TEMPLATE}`] }),
      })
    }
    const at = Date.now() - 60_000
    const message = {
      _id: `m-outbox-${index}`,
      to: id,
      order: `${at}-${index}`,
      kind: 'concern-returned',
      title: '您的诉求有了答复',
      body: '巩昌镇协商议事会答复：已安排人员本周内上门维修。',
      concern: null,
      number: '261123-041783',
      subject: '村口到学校的路灯坏了',
      topic: null,
      boards: [],
      at,
      delivery: { state: 'waiting', nextAt: at, attempts: 0, tick: '', code: 0 },
    }
    await database.collection('messages').add({ data: message })
  })
}
