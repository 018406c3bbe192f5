/** Starts a local cloud of its own for a test: the built program in a child process, in memory unless told otherwise. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { DatabaseCall } from '../../local-cloud/wire'

/** What a test may choose; everything else is as `npm run -s cloud` has it. */
export interface LocalCloudOptions {
  /** A folder that survives the process; in memory when absent. */
  readonly data?: string
  /** Folder of built functions; `dist/cloudfunctions` when absent. */
  readonly functions?: string
  readonly web?: string
  /** True when absent. */
  readonly isStrict?: boolean
  /** Whether the demo data is there at the start. */
  readonly demo?: boolean
  /** Whether timers run by the clock; false when absent, `runTimer` works either way. */
  readonly timers?: boolean
  /** A function that gets the results of picture checks. */
  readonly mediaFunction?: string
}

/** What a function answered, or how the call failed as `wx.cloud.callFunction` would say it. */
export interface CallAnswer {
  readonly status: number
  readonly result?: unknown
  readonly requestID?: string
  readonly errCode?: number
  readonly errMsg?: string
}

/** Database calls with their sum. */
export interface Counters {
  readonly count: number
  readonly documentsExamined: number
  readonly calls: readonly DatabaseCall[]
}

/** Trouble to be set; see `local-cloud/faults/fault-rules.ts`. */
export interface Fault {
  readonly target: string
  readonly kind: 'drop-answer' | 'delay' | 'system-error' | 'conflict' | 'disk-full'
  readonly times?: number
  readonly milliseconds?: number
  readonly code?: string
  readonly touser?: string
}

/** Something that an open API sent or decided, as the local cloud keeps it. */
export interface SentRecord {
  readonly api: string
  readonly errcode: number
  readonly [field: string]: unknown
}

/** A running local cloud in the hands of a test. */
export interface LocalCloud {
  readonly url: string
  readonly env: Readonly<Record<string, string>>
  /** Calls a function as a demo person (`resident`, `visitor-1234`, …). Rejects only when the connection breaks. */
  call(person: string, name: string, event?: object): Promise<CallAnswer>
  /** The database calls so far, or those of one function call. */
  counters(requestID?: string): Promise<Counters>
  resetCounters(): Promise<void>
  setFault(fault: Fault): Promise<void>
  clearFaults(): Promise<void>
  /** Sets the clock that functions see ahead of this machine's, in milliseconds. */
  setClockAhead(milliseconds: number): Promise<void>
  /** Runs the timer of a function now and answers its results. */
  runTimer(name: string, times?: number): Promise<readonly { readonly requestID: string; readonly result: unknown }[]>
  /** What was sent through open APIs, oldest first. */
  sent(): Promise<readonly SentRecord[]>
  /** Lines printed by functions. */
  logs(requestID?: string): Promise<readonly string[]>
  /** Any other request to the local cloud. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  stop(): Promise<void>
  /** Ends the process as a power cut would. */
  kill(): Promise<void>
}

/** The built program; `scripts/build-local-cloud.mjs` makes it. */
export const localCloudMain = resolve(__dirname, '../../dist/local-cloud/main.cjs')
/** The functions that tests of the host use. */
export const fixtureFunctions = join(__dirname, 'fixture-functions')

function commandLine({ data, functions, web, isStrict, demo, timers, mediaFunction }: LocalCloudOptions): string[] {
  return [
    ...['--port', '0', '--with-parent', '--data', data ?? ':memory:'],
    ...(functions ? ['--functions', functions] : []),
    ...(web ? ['--web', web] : []),
    ...(isStrict === false ? ['--no-strict'] : []),
    ...(demo ? ['--demo'] : []),
    ...(timers ? [] : ['--no-timers']),
    ...(mediaFunction ? ['--media-function', mediaFunction] : []),
  ]
}

/** Waits for the line that says where the local cloud is; rejects with its own words when it does not start. */
function waitUntilReady(child: ChildProcess): Promise<{ url: string; env: Record<string, string> }> {
  return new Promise((resolveReady, reject) => {
    const spoken: string[] = []
    child.stderr?.on('data', (chunk) => {
      spoken.push(String(chunk))
      if (spoken.length > 200) spoken.shift()
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the local cloud ended with ${code}: ${spoken.join('')}`)))
    if (child.stdout) createInterface(child.stdout).once('line', (line) => resolveReady(JSON.parse(line)))
  })
}

/** A started process: where it is, and how it ends. */
interface Started {
  readonly url: string
  readonly env: Readonly<Record<string, string>>
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

async function startProcess(options: LocalCloudOptions): Promise<Started> {
  const child = spawn(process.execPath, [localCloudMain, ...commandLine(options)], { stdio: 'pipe' })
  const ready = await waitUntilReady(child)
  const ended = new Promise<void>((resolveEnd) => child.once('exit', () => resolveEnd()))
  return {
    ...ready,
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

/** Processes of this test file that nobody uses at the moment, by their command line: the next cloud begins again in one, with functions loaded. */
const resting = new Map<string, Started>()

/** Whether another cloud may be asked for: false outside of Jest and when a file's tests are over. */
let isResting = false

if (typeof afterAll === 'function') {
  isResting = true
  afterAll(async () => {
    isResting = false
    await Promise.all([...resting.values()].map(({ end }) => end('SIGTERM')))
    resting.clear()
  })
}

/** What keeps a folder or runs timers by the clock gets a process of its own. */
const mayRest = ({ data, timers }: LocalCloudOptions): boolean => isResting && data === undefined && timers !== true

async function takeProcess(options: LocalCloudOptions): Promise<Started> {
  const key = commandLine(options).join(' ')
  const rested = resting.get(key)
  if (!rested) return startProcess(options)
  resting.delete(key)
  const { ok, status } = await fetch(`${rested.url}/begin-again`, { method: 'POST' })
  if (!ok) throw new Error(`the local cloud did not begin again: ${status}`)
  return rested
}

/** Starts a local cloud with nothing of earlier ones in it. The build must exist. */
export async function startLocalCloud(options: LocalCloudOptions = {}): Promise<LocalCloud> {
  const started = await takeProcess(options)
  const { url, env } = started

  const request = (path: string, init?: RequestInit) => fetch(`${url}${path}`, init)
  const json = async (path: string, init?: RequestInit) => {
    const response = await request(path, init)
    const body = await response.json()
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`)
    return body
  }
  const post = (path: string, body: object = {}) => json(path, { method: 'POST', body: JSON.stringify(body) })
  const query = (requestID?: string) => (requestID === undefined ? '' : `?call=${requestID}`)

  return {
    url,
    env,
    fetch: request,
    call: async (person, name, event = {}) => {
      const headers = { 'x-demo-person': person, 'content-type': 'application/json' }
      const init = { method: 'POST', headers, body: JSON.stringify(event) }
      const response = await request(`/gateway/functions/${name}`, init)
      return { status: response.status, ...(await response.json()) }
    },
    counters: (requestID) => json(`/counters${query(requestID)}`),
    resetCounters: () => post('/counters/reset'),
    setFault: (fault) => post('/faults', fault),
    setClockAhead: (ahead) => post('/clock', { ahead }),
    clearFaults: () => json('/faults', { method: 'DELETE' }),
    runTimer: async (name, times = 1) => (await post(`/timers/${name}/run?times=${times}`)).results,
    sent: async () => (await json('/sent')).records,
    logs: async (requestID) =>
      (await json(`/logs${query(requestID)}`)).lines.map((line: { text: string }) => line.text),
    stop: async () => {
      const key = commandLine(options).join(' ')
      if (!mayRest(options) || resting.has(key)) await started.end('SIGTERM')
      else resting.set(key, started)
    },
    kill: () => started.end('SIGKILL'),
  }
}

/** The real wx-server-sdk in this process, speaking to the local cloud whose environment is given. */
export function loadSdk(env: Readonly<Record<string, string>>): typeof import('wx-server-sdk') {
  Object.assign(process.env, env)
  const sdk: typeof import('wx-server-sdk') = require('wx-server-sdk')
  sdk.init({ env: env.TCB_ENV ?? '' })
  return sdk
}
