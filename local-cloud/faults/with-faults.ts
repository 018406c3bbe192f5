/** Puts the faults between the wire and the work: every action of the SDK passes here. */
import { setTimeout as sleep } from 'node:timers/promises'
import { callScope } from '../call-scope'
import { storageFull, transactionConflict } from '../database/errors'
import { decodeArguments, encodeAnswer } from '../openapi/protocol'
import { type WireAction, type WireActions, type WireBody, WireError } from '../wire'
import type { FaultRule, Faults } from './fault-rules'

/** The target that an action belongs to, e.g. `['database', 'commitTransaction']`. */
function targetOf(action: string, body: WireBody): readonly [area: string, name: string] {
  if (action === 'functions.invokeFunction') return ['function', String(body.function_name)]
  if (action === 'wx.openApi') return ['openapi', String(body.apiName)]
  const [area = '', name = ''] = action.split('.')
  return [area, name]
}

/** To whom a call of an open API sends, if to anybody. */
const receiverOf = ({ requestData }: WireBody): unknown =>
  requestData instanceof Uint8Array ? decodeArguments(requestData).touser : undefined

/** The error that a rule answers instead of the work; `undefined` for the kinds that let the work be done. */
function errorOf({ kind, code }: FaultRule, area: string): WireError | undefined {
  switch (kind) {
    case 'system-error':
      return new WireError(code ?? 'SYS_ERR', 'system error (fault on request)')
    case 'conflict':
      return transactionConflict()
    case 'disk-full':
      return area === 'storage' ? new WireError('STORAGE_REQUEST_FAIL', storageFull().message) : storageFull()
    case 'delay':
    case 'drop-answer':
      return undefined
  }
}

/** An error of WeChat's own, which the function reads as `errCode`; -1 is “busy”. */
const wechatError = (errcode: number) => ({ bytes: encodeAnswer({ json: { errcode, errmsg: 'fault on request' } }) })

async function strike(rule: FaultRule, area: string, body: WireBody, work: WireAction, actions: WireActions) {
  if (rule.kind === 'system-error' && area === 'openapi' && rule.code) return wechatError(Number(rule.code))
  const error = errorOf(rule, area)
  // The platform aborts a transaction that it refuses to commit.
  if (rule.kind === 'conflict' && 'transactionId' in body) await actions['database.abortTransaction']?.(body)
  if (error) throw error
  if (rule.kind === 'delay') await sleep(rule.milliseconds)
  const answer = await work(body)
  const scope = callScope.getStore()
  if (rule.kind === 'drop-answer' && scope) scope.isAnswerDropped = true
  return answer
}

/** The same actions, each of which first asks whether a fault strikes it. */
export function withFaults(actions: WireActions, faults: Faults): WireActions {
  const entries = Object.entries(actions).map(([action, work]): [string, WireAction] => [
    action,
    (body) => {
      const [area, name] = targetOf(action, body)
      const rule = faults.take(area, name, () => receiverOf(body))
      return rule ? strike(rule, area, body, work, actions) : work(body)
    },
  ])
  return Object.fromEntries(entries)
}
