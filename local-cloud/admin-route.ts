/** `POST /admin`: everything that the SDK sends; the label of the function call travels in the address. */
import { callScope } from './call-scope'
import { readBody } from './http/read-body'
import { send } from './http/respond'
import type { Route } from './http/route'
import { handleAdmin } from './standin'
import type { WireActions } from './wire'

/** Far above what the SDK may send; a guard for memory. */
const GREATEST_BODY = 20 * 1024 * 1024

/** An answer in bytes, for requests of the open API, which are multipart and answered in protobuf. */
export type AnswerOpenapi = (contentType: string, body: Buffer) => Promise<{ contentType: string; body: Uint8Array }>

/** The route of the wire protocol. */
export function adminRoute(actions: WireActions, answerOpenapi: AnswerOpenapi): Route {
  return {
    method: 'POST',
    pattern: '/admin',
    handle: async ({ request, response, url }) => {
      const contentType = request.headers['content-type'] ?? 'application/json'
      const body = await readBody(request, GREATEST_BODY)
      const scope = { requestId: url.searchParams.get('call') ?? '', isAnswerDropped: false }
      const answer = await callScope.run(scope, () =>
        contentType.startsWith('multipart/form-data')
          ? answerOpenapi(contentType, body)
          : handleAdmin({ url, contentType, body }, actions),
      )
      if (scope.isAnswerDropped) response.destroy()
      else send(response, answer.body, answer.contentType)
    },
  }
}
