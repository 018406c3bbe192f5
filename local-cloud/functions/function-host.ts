/** Hosts the built functions of one folder: finds them, runs their calls, takes up a changed bundle at the next call. */
import { randomUUID } from 'node:crypto'
import { type Caller, type FunctionCall, FunctionError, type FunctionResult } from './function-call'
import { type FunctionDefinition, listFunctionDefinitions, readFunctionDefinition } from './function-definition'
import type { PrintedLine } from './function-instance'
import type { FunctionJournal } from './function-journal'
import { FunctionPool, type InstanceView } from './function-pool'

/** Greatest event text, in bytes (platform quota). */
export const GREATEST_EVENT = 100 * 1024
/** Greatest result text, in bytes (platform quota). */
const GREATEST_RESULT = 1024 * 1024

/** A function with its instances, for the inspector. */
export interface HostedFunction {
  readonly definition: FunctionDefinition
  readonly instances: readonly InstanceView[]
}

/** What the host needs; `url` is read at each start of an instance, since the port is known only after listening. */
export interface FunctionHostOptions {
  readonly folder: string
  readonly url: () => string
  readonly journal: FunctionJournal
}

/** Functions with the instances that are loaded, by name. */
export type LoadedFunctions = Map<string, FunctionPool>

/** Runs functions on behalf of the gateway, of timers and of other functions. */
export class FunctionHost {
  private readonly running = new Map<string, FunctionCall>()
  private readonly reaper = setInterval(() => this.endIdle(), 60_000).unref()
  private readonly print: PrintedLine = (line) => this.options.journal.addLine(line)
  private whenQuiet: (() => void) | undefined

  /** `pools`: what another host handed over. */
  constructor(
    private readonly options: FunctionHostOptions,
    private readonly pools: LoadedFunctions = new Map(),
  ) {
    for (const pool of pools.values()) pool.printTo(this.print)
  }

  /** Runs a function with an event in JSON text. Throws {@link FunctionError}. */
  async invoke(name: string, eventText: string, caller: Caller): Promise<FunctionResult> {
    const call: FunctionCall = { requestId: randomUUID(), name, eventText, caller }
    const at = Date.now()
    this.running.set(call.requestId, call)
    let code = 'ok'
    try {
      return await this.run(call)
    } catch (error) {
      code = error instanceof FunctionError ? error.code : 'SYS_ERR'
      throw error
    } finally {
      this.running.delete(call.requestId)
      if (this.running.size === 0) this.whenQuiet?.()
      const { requestId } = call
      const milliseconds = Date.now() - at
      this.options.journal.addCall({ at, requestId, functionName: name, source: caller.source, code, milliseconds })
    }
  }

  /** The call that is being served under a request id; it tells who stands behind a request on the wire. */
  runningCall(requestId: string): FunctionCall | undefined {
    return this.running.get(requestId)
  }

  definition(name: string): FunctionDefinition | undefined {
    return readFunctionDefinition(this.options.folder, name)
  }

  list(): readonly HostedFunction[] {
    return listFunctionDefinitions(this.options.folder).map((definition) => ({
      definition,
      instances: this.pools.get(definition.name)?.view() ?? [],
    }))
  }

  /** Gives the loaded instances to another host, when the calls that still run have ended. */
  async handOver(): Promise<LoadedFunctions> {
    clearInterval(this.reaper)
    if (this.running.size > 0) await new Promise<void>((resolve) => (this.whenQuiet = resolve))
    return this.pools
  }

  close(): void {
    clearInterval(this.reaper)
    for (const pool of this.pools.values()) pool.close()
  }

  private async run(call: FunctionCall): Promise<FunctionResult> {
    const { requestId } = call
    if (Buffer.byteLength(call.eventText) > GREATEST_EVENT) {
      throw new FunctionError('EXCEED_REQUEST_SIZE_LIMIT', '请求内容超过 100 KB，请减少内容后重试', requestId)
    }
    const result = await this.pool(call).run(call)
    if (Buffer.byteLength(result.resultText) > GREATEST_RESULT) {
      throw new FunctionError(
        'FUNCTIONS_RESULT_SIZE_EXCEEDED',
        'cloudfunction result size exceed limit (1MB)',
        requestId,
      )
    }
    return result
  }

  private pool({ name, requestId }: FunctionCall): FunctionPool {
    const definition = this.definition(name)
    if (!definition) {
      const message = `没有名为 ${name} 的云函数，请先构建（npm run build:functions）`
      throw new FunctionError('FUNCTION_NOT_FOUND', message, requestId)
    }
    const known = this.pools.get(name)
    if (known?.definition.version === definition.version) return known
    known?.retire()
    const pool = new FunctionPool(definition, this.options.url(), this.print)
    this.pools.set(name, pool)
    return pool
  }

  private endIdle() {
    for (const pool of this.pools.values()) pool.endIdle(Date.now())
  }
}
