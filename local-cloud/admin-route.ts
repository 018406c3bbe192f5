/** `POST /admin` over HTTP: everything that the SDK sends; the label of the function call travels in the address. */
import { handleAdmin, JSON_CONTENT_TYPE } from './admin'
import { callScope } from './call-scope'
import { readBody } from './http/read-body'
import { send } from './http/respond'
import type { Route } from './http/route'
import type { WireActions } from './wire'

/** Far above what the SDK may send; a guard for memory. */
const GREATEST_BODY = 20 * 1024 * 1024

/** The route of the wire protocol. */
export function adminRoute(actions: WireActions): Route {
  return {
    method: 'POST',
    pattern: '/admin',
    handle: async ({ request, response, url }) => {
      const contentType = request.headers['content-type'] ?? 'application/json'
      const body = await readBody(request, GREATEST_BODY)
      const scope = { requestId: url.searchParams.get('call') ?? '', isAnswerDropped: false }
      const answer = await callScope.run(scope, () => handleAdmin({ url, contentType, body }, actions))
      if (scope.isAnswerDropped) response.destroy()
      else if ('bytes' in answer) send(response, answer.bytes, 'application/octet-stream', answer.status)
      else send(response, JSON.stringify(answer.json), JSON_CONTENT_TYPE, answer.status)
    },
  }
}
