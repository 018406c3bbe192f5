/** Reads request bodies up to a limit. */
import type { IncomingMessage } from 'node:http'
import { HttpError } from './route'

/** Reads a whole body; one that is longer than `limit` bytes is refused with 413 and never kept. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    // The rest is read and thrown away, so that the sender gets the answer instead of a broken connection.
    if (size <= limit) chunks.push(chunk)
  }
  if (size > limit) {
    throw new HttpError(413, 'TOO_LARGE', `内容太大：${describeSize(size)}，最多 ${describeSize(limit)}`)
  }
  return Buffer.concat(chunks)
}

/** Reads a JSON body; an empty one is an empty object. */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const text = (await readBody(request, limit)).toString()
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new HttpError(400, 'INVALID_JSON', '请求内容不是有效的 JSON')
  }
}

/** Reads a JSON body that must be an object. */
export async function readObject(request: IncomingMessage, limit: number): Promise<Readonly<Record<string, unknown>>> {
  const value = await readJson(request, limit)
  if (isObject(value)) return value
  throw new HttpError(400, 'INVALID_JSON', '请求内容应是一个 JSON 对象')
}

/** Whether a parsed value is a plain object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A size as people say it. */
export function describeSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
