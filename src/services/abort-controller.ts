/** AbortController for the phone, which has none; the build binds the two global names to these (config/index.ts). */

type Listener = () => void

/** The part of an AbortSignal that queries use. */
export class PhoneAbortSignal {
  aborted = false
  reason: unknown = undefined
  onabort: Listener | null = null
  readonly #listeners = new Set<Listener>()

  addEventListener(_kind: 'abort', listener: Listener): void {
    this.#listeners.add(listener)
  }

  removeEventListener(_kind: 'abort', listener: Listener): void {
    this.#listeners.delete(listener)
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  /** Called by the controller only: once, then never again. */
  fire(reason: unknown): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    this.onabort?.()
    for (const listener of this.#listeners) listener()
    this.#listeners.clear()
  }
}

/** See {@link PhoneAbortSignal}. */
export class PhoneAbortController {
  readonly signal = new PhoneAbortSignal()

  abort(reason: unknown = new Error('aborted')): void {
    this.signal.fire(reason)
  }
}
