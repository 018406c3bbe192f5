/** What wx-server-sdk 4.0.2 takes and its own declarations leave out. */
import 'wx-server-sdk'

declare module 'wx-server-sdk' {
  export function init(options: { env: symbol }): void

  namespace DB {
    interface IDatabaseConfig {
      /** False: a missing document is answered as none instead of an exception. */
      throwOnNotFound?: boolean
    }
  }
}
