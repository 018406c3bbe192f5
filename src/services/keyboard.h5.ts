/** On the web: keys are heard before any element deals with them. */
/// <reference lib="dom" />
import { useEffect, useRef } from 'react'
import type { KeyHandlers } from './keyboard'

const MEANINGS = new Map<string, keyof KeyHandlers>([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['Enter', 'enter'],
  ['Escape', 'escape'],
  ['Ctrl+Enter', 'send'],
])
/** Keys that mean the same while somebody types. */
const ALSO_WHILE_TYPING = new Set<keyof KeyHandlers>(['escape', 'send'])

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** A focused button keeps its Enter; a focused row of a list does not. */
const hasOwnEnter = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target !== document.body && target.closest('[id^="row-"]') === null

/** See keyboard.ts. */
export const useKeys = (handlers: KeyHandlers): void => {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const meaning = MEANINGS.get(event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key)
      const handler = meaning && latest.current[meaning]
      if (meaning === undefined || handler === undefined || event.isComposing) return
      if (isTyping(event.target) && !ALSO_WHILE_TYPING.has(meaning)) return
      if (meaning === 'enter' && hasOwnEnter(event.target)) return
      if (!handler()) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}

/** Frames to wait for an element that is still being drawn. */
const MOST_FRAMES = 30

/** See keyboard.ts: into the control when the element is its frame (a field), onto the element itself otherwise. */
export const focusOn = (id: string): void => tryToFocus(id, MOST_FRAMES)

const tryToFocus = (id: string, framesLeft: number): void => {
  const element = document.getElementById(id)
  const target = element?.matches('[tabindex]') ? element : element?.querySelector<HTMLElement>('input, textarea')
  if (element && target) {
    target.focus({ preventScroll: true })
    element.scrollIntoView({ block: target === element ? 'nearest' : 'center' })
  } else if (framesLeft > 0) requestAnimationFrame(() => tryToFocus(id, framesLeft - 1))
}
