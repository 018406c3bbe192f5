/** What was counted and printed: database calls, function calls, log lines. */
import type { FunctionJournal } from '../functions/function-journal'
import { sendJson } from '../http/respond'
import type { Route } from '../http/route'
import type { DatabaseCall } from '../wire'

/** The part of the database that counts. */
export interface DatabaseCounters {
  calls(): readonly DatabaseCall[]
  resetCalls(): void
}

/** `GET /counters[?call=<requestID>]`, `POST /counters/reset`, `GET /logs[?call=<requestID>]`. */
export function counterRoutes(database: DatabaseCounters, journal: FunctionJournal): readonly Route[] {
  return [
    {
      method: 'GET',
      pattern: '/counters',
      handle: ({ response, url }) => {
        const label = url.searchParams.get('call')
        const calls = database.calls().filter((call) => label === null || call.label === label)
        const documentsExamined = calls.reduce((sum, call) => sum + call.documentsExamined, 0)
        sendJson(response, { count: calls.length, documentsExamined, calls })
      },
    },
    {
      method: 'POST',
      pattern: '/counters/reset',
      handle: ({ response }) => {
        database.resetCalls()
        sendJson(response, { count: 0 })
      },
    },
    {
      method: 'GET',
      pattern: '/logs',
      handle: ({ response, url }) => {
        const id = url.searchParams.get('call')
        sendJson(response, { lines: journal.lines.filter((line) => id === null || line.requestId === id) })
      },
    },
  ]
}
