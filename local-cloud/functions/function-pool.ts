/** The instances of one version of a function: each takes one event at a time, more are started under load. */
import type { FunctionCall, FunctionResult } from './function-call'
import { FunctionError } from './function-call'
import type { FunctionDefinition } from './function-definition'
import { FunctionInstance, type PrintedLine } from './function-instance'

/** How many instances of a function may run at once; the platform starts more, two cores have no use for them. */
const GREATEST_INSTANCES = 4
/** An instance that had nothing to do for so long is ended, in milliseconds; one always stays warm. */
const IDLE_LIMIT = 5 * 60_000

/** The instances of one function as the inspector shows them. */
export interface InstanceView {
  readonly id: string
  readonly state: string
  readonly eventsServed: number
}

/** Hands events to idle instances, starts more up to the limit, and lets the rest wait in order. */
export class FunctionPool {
  private readonly instances = new Set<FunctionInstance>()
  private readonly waiting: ((instance: FunctionInstance) => void)[] = []
  private started = 0
  private isRetired = false

  constructor(
    readonly definition: FunctionDefinition,
    private readonly url: string,
    private print: PrintedLine,
  ) {}

  /** Runs one call in an instance of its own; throws {@link FunctionError}. */
  async run(call: FunctionCall): Promise<FunctionResult> {
    const instance = await this.take()
    const outcome = await instance.run(call)
    this.giveBack(instance)
    if (!(outcome instanceof FunctionError)) return outcome
    throw new FunctionError(outcome.code, outcome.message, call.requestId)
  }

  /** From now on lines go there. */
  printTo(print: PrintedLine): void {
    this.print = print
  }

  /** Ends idle instances now and busy ones after their event; used when the bundle was changed. */
  retire(): void {
    this.isRetired = true
    for (const instance of this.instances) if (instance.state === 'idle') this.drop(instance)
  }

  /** Ends everything at once. */
  close(): void {
    for (const instance of this.instances) this.drop(instance)
  }

  /** Ends instances that nobody needed for long; keeps one. */
  endIdle(now: number): void {
    for (const instance of this.instances) {
      const isOld = instance.state === 'idle' && now - instance.idleSince > IDLE_LIMIT
      if (isOld && this.instances.size > 1) this.drop(instance)
    }
  }

  view(): readonly InstanceView[] {
    return [...this.instances].map(({ id, state, eventsServed }) => ({ id, state, eventsServed }))
  }

  private take(): FunctionInstance | Promise<FunctionInstance> {
    for (const instance of this.instances) if (instance.state === 'idle') return this.reserve(instance)
    if (this.instances.size < GREATEST_INSTANCES) return this.start()
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  private start(): FunctionInstance {
    this.started += 1
    const id = `${this.definition.name}-${this.started}`
    const instance = new FunctionInstance(id, this.definition, this.url, (line) => this.print(line))
    this.instances.add(instance)
    return this.reserve(instance)
  }

  private reserve(instance: FunctionInstance): FunctionInstance {
    instance.state = 'busy'
    return instance
  }

  private giveBack(instance: FunctionInstance) {
    if (instance.state === 'ended') this.instances.delete(instance)
    const next = this.waiting.shift()
    if (next) next(instance.state === 'ended' ? this.start() : this.reserve(instance))
    else if (this.isRetired) this.drop(instance)
  }

  private drop(instance: FunctionInstance) {
    this.instances.delete(instance)
    instance.end()
  }
}
