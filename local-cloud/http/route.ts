/** A small router over node:http: each part of the local cloud contributes a table of routes. */
import type { IncomingMessage, ServerResponse } from 'node:http'

/** One request on its way to a route. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  /** What the `:name` parts of the pattern matched, decoded. */
  readonly parts: Readonly<Record<string, string>>
}

/** `pattern` is a path whose `:name` stands for one part and whose final `*name` for the rest. */
export interface Route {
  readonly method: string
  readonly pattern: string
  readonly handle: (exchange: Exchange) => void | Promise<void>
}

/** A refusal with an HTTP status and a sentence for people. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'HttpError'
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new HttpError(400, 'INVALID_PATH', '网址的编码有误')
  }
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const expected = pattern.split('/')
  const actual = path.split('/')
  const parts: Record<string, string> = {}
  for (const [index, name] of expected.entries()) {
    if (name.startsWith('*')) {
      parts[name.slice(1)] = decode(actual.slice(index).join('/'))
      return parts
    }
    const part = actual[index]
    if (part === undefined) return undefined
    if (name.startsWith(':')) parts[name.slice(1)] = decode(part)
    else if (name !== part) return undefined
  }
  return expected.length === actual.length ? parts : undefined
}

/** The route for a request with what its pattern matched; HEAD is answered like GET. */
export function findRoute(routes: readonly Route[], method: string, path: string) {
  for (const route of routes) {
    if (route.method !== method && !(method === 'HEAD' && route.method === 'GET')) continue
    const parts = match(route.pattern, path)
    if (parts) return { route, parts }
  }
  return undefined
}
