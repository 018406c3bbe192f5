/** The inspector: one page, and the figures that it shows. */
import type { Database } from '../database/open-database'
import type { Faults } from '../faults/fault-rules'
import type { FunctionHost } from '../functions/function-host'
import type { FunctionJournal } from '../functions/function-journal'
import { send, sendJson, sendPage } from '../http/respond'
import { HttpError, type Route } from '../http/route'
import type { OpenapiJournal } from '../openapi/openapi-journal'
import style from './inspector.css'
import page from './inspector.html'

/** Documents that a filter looks through, and that the page gets. */
const SEARCHED_DOCUMENTS = 5000
const SHOWN_DOCUMENTS = 100

/** A whole collection as WeChat cloud's console exports it: one JSON document a line. */
const exportOf = ({ database }: InspectorParts, name: string): string =>
  known(database, name)
    .documents(name, Number.MAX_SAFE_INTEGER)
    .map((document) => `${JSON.stringify(document)}\n`)
    .join('')

const known = (database: Database, name: string): Database => {
  if (!database.collectionNames().includes(name)) throw new HttpError(404, 'NOT_FOUND', '没有这个集合')
  return database
}

/** What the page looks into. */
export interface InspectorParts {
  readonly database: Database
  readonly host: FunctionHost
  readonly journal: FunctionJournal
  readonly faults: Faults
  readonly openapi: OpenapiJournal
}

function overview({ database, host, journal, faults, openapi }: InspectorParts) {
  const databaseCalls = database.calls()
  return {
    functions: host.list().map(({ definition, instances }) => ({
      name: definition.name,
      timeoutSeconds: definition.timeoutSeconds,
      openapi: definition.openapi,
      triggers: definition.triggers,
      instances,
    })),
    calls: journal.calls.map((call) => {
      const own = databaseCalls.filter(({ label }) => label === call.requestId)
      const documentsExamined = own.reduce((sum, each) => sum + each.documentsExamined, 0)
      return { ...call, documentsExamined, databaseCalls: own }
    }),
    sent: openapi.sent,
    collections: database.collectionNames().map((name) => ({ name, count: database.count(name) })),
    faults: faults.list(),
    lines: journal.lines,
  }
}

/** `GET /inspector`, `/inspector/overview`, `/inspector/collections/<name>[?contains=words]`, `…/<name>/export`, and `GET /sent`. */
export function inspectorRoutes(parts: InspectorParts): readonly Route[] {
  return [
    { method: 'GET', pattern: '/inspector', handle: ({ response }) => sendPage(response, page) },
    {
      method: 'GET',
      pattern: '/inspector/inspector.css',
      handle: ({ response }) => send(response, style, 'text/css; charset=utf-8'),
    },
    {
      method: 'GET',
      pattern: '/inspector/overview',
      handle: ({ response }) => sendJson(response, overview(parts)),
    },
    {
      method: 'GET',
      pattern: '/inspector/collections/:name',
      handle: ({ response, url, parts: { name = '' } }) => {
        const words = url.searchParams.get('contains') ?? ''
        const documents = known(parts.database, name).documents(name, SEARCHED_DOCUMENTS)
        const found = documents.filter((document) => JSON.stringify(document).includes(words))
        sendJson(response, { found: found.length, documents: found.slice(0, SHOWN_DOCUMENTS) })
      },
    },
    {
      method: 'GET',
      pattern: '/inspector/collections/:name/export',
      handle: ({ response, parts: { name = '' } }) =>
        send(response, exportOf(parts, name), 'application/x-ndjson; charset=utf-8'),
    },
    { method: 'GET', pattern: '/sent', handle: ({ response }) => sendJson(response, { records: parts.openapi.sent }) },
  ]
}
