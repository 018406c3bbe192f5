/** Several topics sent on together: one request each, one after the other, and what became of each. It goes on when the page is left, and says so when one comes back. */
import type { QueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import { cloud } from '@/services/cloud/client'
import { asCloudError } from '@/services/cloud/cloud-error'
import { makeId } from '@/services/make-id'
import type { TopicRow } from '~types/workspace'
import { workspaceKey } from '../topic/use-workspace'
import { TOPICS } from './use-topics'

/** One of them. `requestId` stays the same when it is tried again; `says`: why it was not sent. */
export interface Sending {
  readonly id: string
  readonly title: string
  readonly version: number
  readonly requestId: string
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused'
  readonly says: string | null
}

interface Sendings {
  readonly all: readonly Sending[]
  /** What was done with all of them, in words (“报党（工）委审定”). */
  readonly sendsTo: string
}

const useSendingsStore = create<Sendings>(() => ({ all: [], sendsTo: '' }))

/** What is being sent, or was sent and not yet put away. */
export const useSendings = (): Sendings => useSendingsStore()

const change = (id: string, part: Partial<Sending>): void =>
  useSendingsStore.setState(({ all }) => ({ all: all.map((one) => (one.id === id ? { ...one, ...part } : one)) }))

/** Begins; what was sent before is put away. */
export function sendTogether(client: QueryClient, sendsTo: string, rows: readonly TopicRow[]): Promise<void> {
  const all = rows.map(({ id, title, version }): Sending => {
    return { id, title, version, requestId: makeId(), state: 'waiting', says: null }
  })
  useSendingsStore.setState({ all, sendsTo })
  return sendAll(client)
}

/** Tries again what was not sent. */
export function sendAgain(client: QueryClient): Promise<void> {
  for (const { id, state } of useSendingsStore.getState().all) if (state === 'refused') change(id, { state: 'waiting' })
  return sendAll(client)
}

/** Puts the results away. */
export const forgetSendings = (): void => useSendingsStore.setState({ all: [], sendsTo: '' })

async function sendAll(client: QueryClient): Promise<void> {
  for (const { id, state, version, requestId } of useSendingsStore.getState().all) {
    if (state !== 'waiting') continue
    change(id, { state: 'sending', says: null })
    try {
      await cloud.council.moveOn({ requestId, topic: id, version })
      change(id, { state: 'sent' })
    } catch (thrown) {
      change(id, { state: 'refused', says: sayTrouble(asCloudError(thrown)) })
    }
    void client.invalidateQueries({ queryKey: workspaceKey(id) })
  }
  await client.invalidateQueries({ queryKey: TOPICS })
}

const sayTrouble = ({ code, message }: ReturnType<typeof asCloudError>): string => {
  if (code === 'cloud.unreachable') return '网络不通，没有送到。网络恢复后请再报一次。'
  return code === 'topic.changed' ? '这个议题刚刚有变动，请打开看过再报。' : message
}
