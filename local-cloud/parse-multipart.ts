/** Reads a `multipart/form-data` body as the SDK sends it for `wx.openApi`: text fields, and bytes for the request. */
import { type WireBody, WireError } from './wire'

/** The fields that are protobuf and stay bytes. */
const BYTE_FIELDS: ReadonlySet<string> = new Set(['requestData', 'apiOptions'])

/** The fields by name. Throws a `WireError` for a body without a boundary. */
export function parseMultipart(contentType: string, body: Buffer): WireBody {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (boundary === undefined) throw new WireError('INVALID_PARAM', '[InvalidParameter] the form has no boundary')
  const delimiter = Buffer.from(`--${boundary}`)
  const fields: Record<string, unknown> = {}
  let start = body.indexOf(delimiter)
  while (start >= 0) {
    const from = start + delimiter.length + 2
    const end = body.indexOf(delimiter, from)
    if (end < 0) break
    readPart(body.subarray(from, end - 2), fields)
    start = end
  }
  return fields
}

function readPart(part: Buffer, fields: Record<string, unknown>): void {
  const headEnd = part.indexOf('\r\n\r\n')
  if (headEnd < 0) return
  const name = /name="([^"]*)"/.exec(part.subarray(0, headEnd).toString('utf8'))?.[1]
  if (name === undefined) return
  const content = part.subarray(headEnd + 4)
  fields[name] = BYTE_FIELDS.has(name) ? Buffer.from(content) : content.toString('utf8')
}
