/** The inside of an instance: loads the built bundle once, then runs one event after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import { EVENT_VARIABLES } from '../environment'
import type { EventMessage, WorkerMessage } from './worker-messages'

type Main = (event: unknown, context: unknown) => unknown

const port = parentPort
if (!port) throw new Error('function-worker runs as a worker thread only')
const say = (message: WorkerMessage) => port.postMessage(message)
let currentRequest = ''

const MachineDate = Date
let clockIsAhead = 0
const platformNow = (): number => MachineDate.now() + clockIsAhead

/** The platform's clock as the local cloud was told to set it; a date made of nothing says what time it is there. */
globalThis.Date = new Proxy(MachineDate, {
  construct: (machine, parts) => Reflect.construct(machine, parts.length === 0 ? [platformNow()] : parts),
  apply: () => new MachineDate(platformNow()).toString(),
  get: (machine, name) => (name === 'now' ? platformNow : Reflect.get(machine, name)),
})

/** Sends what the function prints to the host, in order with its results. */
function captureOutput(stream: NodeJS.WriteStream, isError: boolean) {
  let rest = ''
  stream.write = (chunk: string | Uint8Array) => {
    const lines = (rest + (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) say({ type: 'log', isError, text, requestId: currentRequest })
    return true
  }
}

function describe(error: unknown): string {
  if (error instanceof Error) return error.stack ?? `${error.name}: ${error.message}`
  return typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error))
}

function applyEnvironment(environment: EventMessage['environment']) {
  for (const name of EVENT_VARIABLES) delete process.env[name]
  Object.assign(process.env, environment)
}

async function handle(main: Main, { requestId, eventText, environment, context, ahead }: EventMessage) {
  currentRequest = requestId
  clockIsAhead = ahead
  applyEnvironment(environment)
  const deadline = Date.now() + Number(context.time_limit_in_ms)
  const remaining = { getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()) }
  try {
    const result = await main(JSON.parse(eventText), { ...context, ...remaining })
    say({ type: 'done', requestId, resultText: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    say({ type: 'failed', requestId, message: describe(error) })
  }
}

captureOutput(process.stdout, false)
captureOutput(process.stderr, true)
const loaded: { main?: Main } = require(workerData.entry)
const { main } = loaded
if (typeof main !== 'function') throw new Error('index.main is not a function')
port.on('message', (message: EventMessage) => void handle(main, message))
say({ type: 'ready' })
