/** Runs the timers that functions declare, by the clock or on request. */
import { isDue, parseSchedule } from './cron'
import type { FunctionResult } from './function-call'
import type { TimerTrigger } from './function-definition'
import type { FunctionHost } from './function-host'

/** The event of a timer, as the platform sends it. */
function timerEvent(trigger: TimerTrigger, time: number): string {
  return JSON.stringify({ Type: 'Timer', TriggerName: trigger.name, Time: new Date(time).toISOString(), Message: '' })
}

/** Looks once a second which timers are due. */
export class Timers {
  private clock: NodeJS.Timeout | undefined
  private lastSecond = Math.floor(Date.now() / 1000)

  constructor(
    private readonly host: FunctionHost,
    private readonly report: (message: string) => void,
  ) {}

  start(): void {
    this.clock = setInterval(() => this.tick(Math.floor(Date.now() / 1000)), 250).unref()
  }

  stop(): void {
    clearInterval(this.clock)
  }

  /** Runs the timer of a function now, `times` times at once. A function without one is told so by an error. */
  async runNow(functionName: string, times: number): Promise<readonly FunctionResult[]> {
    const [trigger] = this.host.definition(functionName)?.triggers ?? []
    if (!trigger) throw new Error(`云函数 ${functionName} 没有定时触发器，请查看它的 config.json`)
    return Promise.all(Array.from({ length: times }, () => this.fire(functionName, trigger, Date.now())))
  }

  private tick(second: number) {
    if (second <= this.lastSecond) return
    this.lastSecond = second
    for (const { definition } of this.host.list()) {
      for (const trigger of definition.triggers) this.fireIfDue(definition.name, trigger, second * 1000)
    }
  }

  private fireIfDue(functionName: string, trigger: TimerTrigger, time: number) {
    try {
      if (!isDue(parseSchedule(trigger.schedule), time)) return
    } catch (error) {
      this.report(`${functionName}: ${String(error)}`)
      return
    }
    this.fire(functionName, trigger, time).catch((error) => this.report(`${functionName}: ${String(error)}`))
  }

  private fire(functionName: string, trigger: TimerTrigger, time: number): Promise<FunctionResult> {
    return this.host.invoke(functionName, timerEvent(trigger, time), { source: 'wx_trigger' })
  }
}
