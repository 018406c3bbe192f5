/** Setting trouble and running timers over HTTP, for tests and the inspector. */
import { clockAhead, setClockAhead } from '../functions/clock'
import type { Timers } from '../functions/timers'
import { readObject } from '../http/read-body'
import { sendJson } from '../http/respond'
import { HttpError, type Route } from '../http/route'
import { type Faults, parseFaultRule } from './fault-rules'

const GREATEST_BODY = 10_000
const GREATEST_RUNS = 10

/** `POST|GET|DELETE /faults`, `POST /timers/<function>/run?times=n` and `POST /clock` with `{ ahead }` in milliseconds. */
export function faultRoutes(faults: Faults, timers: Timers): readonly Route[] {
  return [
    {
      method: 'POST',
      pattern: '/faults',
      handle: async ({ request, response }) => {
        const rule = parseFaultRule(await readObject(request, GREATEST_BODY))
        faults.add(rule)
        sendJson(response, rule)
      },
    },
    { method: 'GET', pattern: '/faults', handle: ({ response }) => sendJson(response, { faults: faults.list() }) },
    {
      method: 'DELETE',
      pattern: '/faults',
      handle: ({ response }) => {
        faults.clear()
        sendJson(response, { faults: [] })
      },
    },
    {
      method: 'POST',
      pattern: '/timers/:name/run',
      handle: async ({ response, parts, url }) => {
        const times = Number(url.searchParams.get('times') ?? 1)
        if (!Number.isInteger(times) || times < 1 || times > GREATEST_RUNS) {
          throw new HttpError(400, 'INVALID_TIMES', `times 应是 1 到 ${GREATEST_RUNS} 的整数`)
        }
        const results = await timers.runNow(parts.name ?? '', times)
        const answers = results.map((each) => ({ requestID: each.requestId, result: JSON.parse(each.resultText) }))
        sendJson(response, { results: answers })
      },
    },
    {
      method: 'POST',
      pattern: '/clock',
      handle: async ({ request, response }) => {
        const { ahead } = await readObject(request, GREATEST_BODY)
        if (!setClockAhead(ahead)) throw new HttpError(400, 'INVALID_CLOCK', 'ahead 应是毫秒数，不小于 0')
        sendJson(response, { ahead: clockAhead() })
      },
    },
  ]
}
