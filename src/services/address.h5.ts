/** On the web the page's address is the hash; it is replaced without the router hearing of it, so the page stays as it is. */
/// <reference lib="dom" />
import type { AddressPart } from './address'

/** See address.ts. */
export const keepInAddress = (page: string, part: AddressPart): void => {
  const [path = '', search = ''] = window.location.hash.slice(1).split('?')
  if (path !== page) return
  const params = new URLSearchParams(search)
  for (const [name, value] of Object.entries(part)) {
    if (value === null) params.delete(name)
    else params.set(name, value)
  }
  const left = params.toString()
  window.history.replaceState(window.history.state, '', `#${path}${left === '' ? '' : `?${left}`}`)
}
