/** Who calls, as the platform says; nothing in the event can change it. */
import { cloud } from './cloud'

/** `openid` is null when nobody called (a timer, another function). */
export interface Identity {
  readonly openid: string | null
  readonly isTimer: boolean
}

/** Reads the identity of the running call; valid only while it runs. */
export function currentIdentity(): Identity {
  const { OPENID, SOURCE } = cloud.getWXContext()
  return { openid: OPENID || null, isTimer: SOURCE?.split(',').at(-1) === 'wx_trigger' }
}
