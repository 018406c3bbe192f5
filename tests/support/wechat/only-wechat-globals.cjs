/**
 * Jest transform for the built mini-program: nothing is compiled, but each file sees only the names that WeChat's JavaScript world has.
 * What a browser or Node has besides is bound to `undefined` around the file, so a library that needs it fails here as on the phone.
 */
const { createHash } = require('node:crypto')

const ABSENT = `
  window self document navigator location history screen parent top frames global process Buffer require_
  fetch Headers Request Response FormData Blob File FileReader XMLHttpRequest WebSocket EventSource Worker
  AbortController AbortSignal URL URLSearchParams TextEncoder TextDecoder structuredClone queueMicrotask
  localStorage sessionStorage indexedDB crypto performance atob btoa Intl
  requestAnimationFrame cancelAnimationFrame requestIdleCallback setImmediate clearImmediate
  MessageChannel MessagePort BroadcastChannel MutationObserver IntersectionObserver ResizeObserver PerformanceObserver
  Event EventTarget CustomEvent DOMException DOMParser Element HTMLElement SVGElement Node NodeList Text Comment Image
  getComputedStyle matchMedia alert confirm prompt open close addEventListener removeEventListener dispatchEvent
  ReadableStream WritableStream TransformStream
`
  .split(/\s+/)
  .filter((name) => name !== '' && name !== 'require_')

/** \`globalThis\` exists on the phone, with the language's own names and WeChat's only. */
const before = `(function (globalThis, ${ABSENT.join(', ')}) {`
const after = '\n}).call(undefined, globalThis.__weChatGlobalThis)'

module.exports = {
  process: (source) => ({ code: `${before}${source}${after}` }),
  getCacheKey: (source) => createHash('sha1').update(before).update(after).update(source).digest('hex'),
}
