/** Answers of the local cloud's own routes. */
import type { ServerResponse } from 'node:http'

/** Answers JSON; nothing that the local cloud computes may be cached. */
export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  send(response, JSON.stringify(body), 'application/json; charset=utf-8', status)
}

/** Answers an HTML page. */
export function sendPage(response: ServerResponse, html: string, status = 200): void {
  send(response, html, 'text/html; charset=utf-8', status)
}

/** Answers any body with its content type. */
export function send(response: ServerResponse, body: string | Uint8Array, contentType: string, status = 200): void {
  if (response.destroyed) return
  response.statusCode = status
  response.setHeader('content-type', contentType)
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-store')
  response.setHeader('content-length', Buffer.byteLength(body))
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

/** A text made safe to stand in HTML, in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
