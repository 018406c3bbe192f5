/** The command line of the local cloud. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** The port when a person starts it by hand. */
const USUAL_PORT = 7621

/** What the command line asks for; `dataFolder` is null for `:memory:`. */
export interface Arguments {
  readonly port: number
  readonly dataFolder: string | null
  readonly functionsFolder: string
  readonly webFolder: string
  /** The built app.json, which names the pages of the app. */
  readonly appFile: string
  readonly mediaFunction?: string
  readonly isDemo: boolean
  readonly isStrict: boolean
  readonly hasTimers: boolean
  /** End when the parent closes our stdin. */
  readonly endsWithParent: boolean
}

/** Reads the command line; throws with a sentence for people. */
export function readArguments(list: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...list],
    options: {
      port: { type: 'string', default: String(USUAL_PORT) },
      data: { type: 'string', default: '.local-cloud' },
      functions: { type: 'string', default: 'dist/cloudfunctions' },
      web: { type: 'string', default: 'dist/h5' },
      app: { type: 'string', default: 'dist/weapp/app.json' },
      'media-function': { type: 'string' },
      demo: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: true },
      'no-strict': { type: 'boolean', default: false },
      'no-timers': { type: 'boolean', default: false },
      'with-parent': { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`端口应是 0 到 65535 的整数，现在是 ${values.port}`)
  }
  return {
    port,
    dataFolder: values.data === ':memory:' ? null : resolve(values.data),
    functionsFolder: resolve(values.functions),
    webFolder: resolve(values.web),
    appFile: resolve(values.app),
    ...(values['media-function'] !== undefined && { mediaFunction: values['media-function'] }),
    isDemo: values.demo,
    isStrict: values.strict && !values['no-strict'],
    hasTimers: !values['no-timers'],
    endsWithParent: values['with-parent'],
  }
}
