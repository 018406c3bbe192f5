/** The caller's label travels from the admin URL to the database's call log through the request's asynchronous context. */
import { AsyncLocalStorage } from 'node:async_hooks'

const labels = new AsyncLocalStorage<string>()

/** Runs `work`, and whatever it awaits, under a label. */
export function withCallLabel<T>(label: string, work: () => T): T {
  return labels.run(label, work)
}

/** The label of the running request; empty outside of one. */
export function currentCallLabel(): string {
  return labels.getStore() ?? ''
}
