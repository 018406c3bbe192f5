/**
 * Measures how the courier empties a full outbox: ticks, the longest one, database calls a message. One JSON line per figure.
 * Run: npm run build:functions && npm run -s build:local-cloud && npm run -s bench:courier [-- messages] (10,000 when absent; half go out by WeChat).
 */
import { createRequire } from 'node:module'
import * as v from 'valibot'

// Required, not imported: only so do these modules know the folder in which they stand.
const require = createRequire(import.meta.url)
const { fillOutbox }: typeof import('../tests/support/fill-outbox') = require('../tests/support/fill-outbox.ts')
const {
  loadSdk,
  startLocalCloud,
}: typeof import('../tests/support/local-cloud') = require('../tests/support/local-cloud.ts')

const count = Number(process.argv[2] ?? 10_000)
/** More ticks than that mean that it does not come to an end. */
const MOST = 1000

const ticked = v.object({ data: v.record(v.string(), v.unknown()) })

const print = (figure: string, value: number): void => {
  process.stdout.write(`${JSON.stringify({ figure, value: Math.round(value * 1000) / 1000 })}\n`)
}

const cloud = await startLocalCloud()
try {
  loadSdk(cloud.env)
  await fillOutbox(cloud, count, count / 2)
  let [calls, longest, ticks, ended, sent] = [0, 0, 0, 0, 0]
  for (; ended < count && ticks < MOST; ticks += 1) {
    const began = performance.now()
    const [run] = await cloud.runTimer('courier')
    longest = Math.max(longest, performance.now() - began)
    const { data } = v.parse(ticked, run?.result)
    sent += Number(data.sent)
    for (const end of ['sent', 'texted', 'inbox-only', 'refused', 'failed', 'unknown']) ended += Number(data[end])
    calls += (await cloud.counters(run?.requestID)).count
  }
  print('messages', count)
  print('ended', ended)
  print('sent by WeChat', sent)
  print('ticks', ticks)
  print('longest tick, ms', longest)
  print('database calls a message', calls / count)
} finally {
  await cloud.stop()
}
