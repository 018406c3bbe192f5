/** The one HTTP endpoint of the SDK, `POST /admin`: reads the call, runs its action, wraps the answer as CloudBase does. */
import { randomUUID } from 'node:crypto'
import { withCallLabel } from './database/call-label'
import { parseMultipart } from './parse-multipart'
import { type WireActions, type WireBody, WireError } from './wire'

/** One HTTP request to `/admin`. */
export interface AdminRequest {
  /** Path and query; `call` in the query labels the call. */
  readonly url: string | URL
  readonly contentType: string
  readonly body: Buffer
}

/** What to send back: JSON, or bytes as they are (an action that answers `{ bytes }` sends protobuf). */
export type AdminResponse =
  | { readonly status: number; readonly json: Readonly<Record<string, unknown>> }
  | { readonly status: number; readonly bytes: Uint8Array }

/** The content type that the SDK tells JSON from protobuf by; it compares the text exactly. */
export const JSON_CONTENT_TYPE = 'application/json; charset=utf-8'

/** Handles one call. Never throws: every error becomes CloudBase's `{code, message, requestId}` with status 200. */
export async function handleAdmin(request: AdminRequest, actions: WireActions): Promise<AdminResponse> {
  const requestId = randomUUID()
  try {
    const body = await readBody(request)
    const action = typeof body['action'] === 'string' ? body['action'] : ''
    const work = Object.hasOwn(actions, action) ? actions[action] : undefined
    if (work === undefined) throw new WireError('INVALID_ACTION', `[InvalidAction] action ${action} is not supported`)
    const answer = await withCallLabel(labelOf(String(request.url)), async () => work(body))
    if (answer['bytes'] instanceof Uint8Array) return { status: 200, bytes: answer['bytes'] }
    return { status: 200, json: { requestId, ...answer } }
  } catch (error) {
    if (error instanceof WireError)
      return { status: 200, json: { code: error.code, message: error.message, requestId } }
    const reason = error instanceof Error ? error.message : String(error)
    return { status: 200, json: { code: 'SYS_ERR', message: `[InternalError] ${reason}`, requestId } }
  }
}

function labelOf(url: string): string {
  const query = new URLSearchParams(url.slice(url.indexOf('?') + 1))
  return query.get('call') ?? query.get('scfRequestId') ?? query.get('seqId') ?? ''
}

async function readBody({ contentType, body }: AdminRequest): Promise<WireBody> {
  if (contentType.startsWith('multipart/form-data')) return parseMultipart(contentType, body)
  let parsed: unknown
  try {
    parsed = JSON.parse(body.toString('utf8'))
  } catch {
    throw new WireError('INVALID_PARAM', '[InvalidParameter] the request body is not JSON')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new WireError('INVALID_PARAM', '[InvalidParameter] the request body is not an object')
  }
  return Object.fromEntries(Object.entries(parsed))
}
