/** One instance of a function: a worker thread that takes one event at a time and ends when it breaks the rules. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { APP_ID, ENVIRONMENT_ID, sdkEnvironment } from '../environment'
import { clockAhead } from './clock'
import type { FunctionCall, FunctionResult } from './function-call'
import { FunctionError } from './function-call'
import type { FunctionDefinition } from './function-definition'
import type { EventMessage, WorkerMessage } from './worker-messages'

/** The build puts it beside the program. */
const WORKER_FILE = 'function-worker.cjs'
/** How long a bundle may take to load before the instance is given up, in milliseconds. */
const LOAD_LIMIT = 20_000

/** A line that a function printed. */
export type PrintedLine = (line: { functionName: string; requestId: string; isError: boolean; text: string }) => void

interface Running {
  readonly call: FunctionCall
  readonly finish: (outcome: FunctionResult | FunctionError) => void
}

/** Which variables an event brings along: who calls, and the address that labels its database calls. */
function eventEnvironment(url: string, { requestId, caller }: FunctionCall): EventMessage['environment'] {
  const { TCB_CONTEXT_CNFG = '', WX_CONTEXT_KEYS = '' } = sdkEnvironment(url, requestId)
  return {
    TCB_CONTEXT_CNFG,
    WX_CONTEXT_KEYS,
    TCB_SOURCE: caller.source,
    WX_APPID: APP_ID,
    ...(caller.source === 'wx_trigger' && { TRIGGER_SRC: 'timer' }),
    ...(caller.openid !== undefined && { WX_OPENID: caller.openid, WX_CLIENTIP: '127.0.0.1' }),
  }
}

/** A warm or loading instance; `state` tells the pool whether it may be given an event. */
export class FunctionInstance {
  state: 'loading' | 'idle' | 'busy' | 'ended' = 'loading'
  eventsServed = 0
  idleSince = Date.now()
  private readonly worker: Worker
  private readonly ready: Promise<FunctionError | undefined>
  private running: Running | undefined
  private lastError = ''

  constructor(
    readonly id: string,
    private readonly definition: FunctionDefinition,
    private readonly url: string,
    print: PrintedLine,
  ) {
    this.worker = new Worker(join(__dirname, WORKER_FILE), {
      env: { PATH: process.env.PATH, TZ: process.env.TZ, ...sdkEnvironment(url) },
      workerData: { entry: definition.entry },
      resourceLimits: { maxOldGenerationSizeMb: definition.memoryMegabytes },
    })
    this.worker.unref()
    this.ready = new Promise((resolve) => {
      const limit = setTimeout(
        () => resolve(this.failure(`loading took longer than ${LOAD_LIMIT / 1000} s`)),
        LOAD_LIMIT,
      )
      const settle = (error?: FunctionError) => {
        clearTimeout(limit)
        resolve(error)
      }
      this.worker.on('message', (message: WorkerMessage) => {
        if (message.type === 'ready') settle()
        else if (message.type === 'log') print({ functionName: definition.name, ...message })
        else this.handleOutcome(message)
      })
      this.worker.on('error', (error) => {
        this.lastError = error.stack ?? String(error)
      })
      this.worker.on('exit', () => {
        this.state = 'ended'
        const failure = this.failure(this.lastError || 'the function ended its process')
        settle(failure)
        this.running?.finish(failure)
      })
    })
  }

  /** Runs one event; resolves to its result or its failure. Loading time does not count against the time limit. */
  async run(call: FunctionCall): Promise<FunctionResult | FunctionError> {
    this.state = 'busy'
    const loadFailure = await this.ready
    if (loadFailure) {
      this.end()
      return loadFailure
    }
    const outcome = await this.deliver(call)
    this.running = undefined
    this.eventsServed += 1
    this.idleSince = Date.now()
    if (this.state === 'busy') this.state = 'idle'
    return outcome
  }

  /** Ends the thread; an event still running fails. */
  end(): void {
    this.state = 'ended'
    void this.worker.terminate()
  }

  private deliver(call: FunctionCall): Promise<FunctionResult | FunctionError> {
    const limit = this.definition.timeoutSeconds
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        const message = `Invoking task timed out after ${limit} seconds`
        resolve(new FunctionError('FUNCTIONS_TIME_LIMIT_EXCEEDED', message, call.requestId))
        this.end()
      }, limit * 1000)
      const finish = (outcome: FunctionResult | FunctionError) => {
        clearTimeout(timer)
        resolve(outcome)
      }
      this.running = { call, finish }
      this.worker.postMessage(this.eventMessage(call))
    })
  }

  private eventMessage(call: FunctionCall): EventMessage {
    return {
      requestId: call.requestId,
      eventText: call.eventText,
      ahead: clockAhead(),
      environment: eventEnvironment(this.url, call),
      context: {
        request_id: call.requestId,
        function_name: this.definition.name,
        function_version: '$LATEST',
        namespace: ENVIRONMENT_ID,
        memory_limit_in_mb: this.definition.memoryMegabytes,
        time_limit_in_ms: this.definition.timeoutSeconds * 1000,
        callbackWaitsForEmptyEventLoop: false,
      },
    }
  }

  private handleOutcome(message: Extract<WorkerMessage, { type: 'done' | 'failed' }>) {
    if (!this.running || this.running.call.requestId !== message.requestId) return
    if (message.type === 'failed') this.running.finish(this.failure(message.message))
    else this.running.finish({ requestId: message.requestId, resultText: message.resultText })
  }

  private failure(message: string): FunctionError {
    return new FunctionError('FUNCTIONS_EXECUTE_FAIL', message, this.running?.call.requestId ?? '')
  }
}
