/** Reading and writing files by their temporary links. */
import type { ServerResponse } from 'node:http'
import { readBody } from '../http/read-body'
import { escapeHtml, send } from '../http/respond'
import { HttpError, type Route } from '../http/route'
import { contentTypeOf, GREATEST_FILE } from './file-limits'
import type { Storage } from './storage'

/** The SDK reads failures of an upload from XML, whatever the status. */
function refuse(response: ServerResponse, status: number, code: string, message: string) {
  const xml = `<Error><Code>${code}</Code><Message>${escapeHtml(message)}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
  send(response, xml, 'application/xml; charset=utf-8', status)
}

/** `PUT` and `GET /storage/files/<path>` with a signature. */
export function storageRoutes(storage: Storage): readonly Route[] {
  return [
    {
      method: 'PUT',
      pattern: '/storage/files/*path',
      handle: async ({ request, response, parts, url }) => {
        const path = parts.path ?? ''
        const signature = String(request.headers.authorization ?? '')
        const fault = storage.linkFault('upload', path, Number(url.searchParams.get('t')), signature)
        if (fault) return refuse(response, 403, 'AccessDenied', fault)
        try {
          storage.files.write(path, { content: await readBody(request, GREATEST_FILE) })
          send(response, '', 'application/xml')
        } catch (error) {
          const isTooLarge = error instanceof HttpError
          const message = error instanceof Error ? error.message : String(error)
          refuse(response, isTooLarge ? 413 : 500, isTooLarge ? 'EntityTooLarge' : 'InternalError', message)
        }
      },
    },
    {
      method: 'GET',
      pattern: '/storage/files/*path',
      handle: ({ response, parts, url }) => {
        const path = parts.path ?? ''
        const { searchParams } = url
        const fault = storage.linkFault('download', path, Number(searchParams.get('t')), searchParams.get('sign') ?? '')
        if (fault) throw new HttpError(403, 'STORAGE_EXCEED_AUTHORITY', fault)
        const file = storage.files.read(path)
        if (!file) throw new HttpError(404, 'STORAGE_FILE_NONEXIST', '文件不存在或已删除')
        response.setHeader('cache-control', 'private, max-age=600')
        // An uploaded page or drawing must not run as one of ours.
        response.setHeader('content-security-policy', 'sandbox')
        response.setHeader('x-content-type-options', 'nosniff')
        send(response, file.content, contentTypeOf(path))
      },
    },
  ]
}
