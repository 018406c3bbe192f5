/** The environment variables that make the real, unmodified wx-server-sdk speak to a local cloud. */

/** The id of the one environment that a local cloud has. */
export const ENVIRONMENT_ID = 'mashang-local'

/** The app id that functions see; the zeros say that no real mini-program stands behind it. */
export const APP_ID = 'wx0000000000000000'

/** Names of the variables that change with every event; all others are fixed for an instance. */
export const EVENT_VARIABLES = [
  'TCB_CONTEXT_CNFG',
  'TCB_SOURCE',
  'TRIGGER_SRC',
  'WX_APPID',
  'WX_CLIENTIP',
  'WX_CONTEXT_KEYS',
  'WX_OPENID',
] as const

/** Variables by name, as `process.env` takes them. */
export type Environment = Readonly<Record<string, string>>

/**
 * What a process needs so that the SDK sends everything to the local cloud at `url`.
 * The credentials are placeholders: the SDK insists on signing, the local cloud does not check.
 * `requestId` labels the database calls of one function call; the SDK reads the address anew for every request.
 */
export function sdkEnvironment(url: string, requestId?: string): Environment {
  const address = requestId === undefined ? `${url}/admin` : `${url}/admin?call=${requestId}&`
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: address }),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
    TCB_ENV: ENVIRONMENT_ID,
    SCF_NAMESPACE: ENVIRONMENT_ID,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_APPID,WX_OPENID',
  }
}
