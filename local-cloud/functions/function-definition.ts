/** A hosted function as it lies on disk: its bundle, its limits and what its config.json declares. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A timer as config.json declares it; `schedule` has seven fields, UTC+8. */
export interface TimerTrigger {
  readonly name: string
  readonly schedule: string
}

/** Everything the host knows about one function. */
export interface FunctionDefinition {
  readonly name: string
  /** Absolute path of index.js. */
  readonly entry: string
  readonly timeoutSeconds: number
  readonly memoryMegabytes: number
  /** The open APIs that the function may call, e.g. `subscribeMessage.send`. */
  readonly openapi: readonly string[]
  readonly triggers: readonly TimerTrigger[]
  /** Changes when the bundle or its config changes. */
  readonly version: string
}

/** The platform's default, in seconds (developers.weixin.qq.com, 云函数配置). */
const DEFAULT_TIMEOUT_SECONDS = 3
/** The most that the console allows. */
const GREATEST_TIMEOUT_SECONDS = 60
/** The platform's default size. */
const DEFAULT_MEMORY_MEGABYTES = 256
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/

interface FunctionConfig {
  readonly timeout?: number
  readonly memory?: number
  readonly permissions?: { readonly openapi?: readonly string[] }
  readonly triggers?: readonly { readonly name: string; readonly type: string; readonly config: string }[]
}

function readConfig(path: string): FunctionConfig {
  if (!existsSync(path)) return {}
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path} 不是有效的 JSON，请改正后重试：${String(error)}`)
  }
}

/** Reads one function from `folder/name`; `undefined` when there is none. Throws when its config.json cannot be read, or has more than the one trigger that the platform allows. */
export function readFunctionDefinition(folder: string, name: string): FunctionDefinition | undefined {
  const entry = join(folder, name, 'index.js')
  if (!NAME.test(name) || !existsSync(entry)) return undefined
  const configPath = join(folder, name, 'config.json')
  const config = readConfig(configPath)
  if ((config.triggers ?? []).length > 1) {
    throw new Error(`${configPath} 里有多个触发器，微信云开发的一个云函数只能有一个定时触发器，请合并`)
  }
  const stamps = [entry, configPath].filter((path) => existsSync(path)).map((path) => statSync(path))
  return {
    name,
    entry,
    timeoutSeconds: Math.min(config.timeout ?? DEFAULT_TIMEOUT_SECONDS, GREATEST_TIMEOUT_SECONDS),
    memoryMegabytes: config.memory ?? DEFAULT_MEMORY_MEGABYTES,
    openapi: config.permissions?.openapi ?? [],
    triggers: (config.triggers ?? [])
      .filter((trigger) => trigger.type === 'timer')
      .map((trigger) => ({ name: trigger.name, schedule: trigger.config })),
    version: stamps.map((stamp) => `${stamp.mtimeMs}/${stamp.size}`).join(' '),
  }
}

/** The functions in `folder`, by name; none when the folder does not exist. */
export function listFunctionDefinitions(folder: string): readonly FunctionDefinition[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readFunctionDefinition(folder, name) ?? [])
}
