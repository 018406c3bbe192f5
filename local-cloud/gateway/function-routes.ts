/** What `wx.cloud.callFunction` does on a phone, over HTTP. */
import { setTimeout as sleep } from 'node:timers/promises'
import { APP_ID } from '../environment'
import type { Faults } from '../faults/fault-rules'
import { FUNCTION_ERROR_CODES, FunctionError } from '../functions/function-call'
import { type FunctionHost, GREATEST_EVENT } from '../functions/function-host'
import { describeSize, isObject, readBody } from '../http/read-body'
import { sendJson } from '../http/respond'
import { type Exchange, HttpError, type Route } from '../http/route'
import type { Persons } from './persons'

/** The event as the function gets it: what the phone sent, with the identity that the platform adds. */
function eventText(body: Buffer, openid: string): string {
  let event: unknown
  try {
    event = body.length === 0 ? {} : JSON.parse(body.toString())
  } catch {
    throw new HttpError(400, 'INVALID_JSON', '请求内容不是有效的 JSON')
  }
  if (!isObject(event)) throw new HttpError(400, 'INVALID_JSON', '请求内容应是一个 JSON 对象')
  return JSON.stringify({ ...event, userInfo: { appId: APP_ID, openId: openid } })
}

function sendFailure({ response }: Exchange, { errCode, code, message, requestId }: FunctionError) {
  const errMsg = `cloud.callFunction:fail Error: errCode: ${errCode} ${code} | errMsg: ${message}`
  sendJson(response, { errCode, errMsg, requestID: requestId }, 502)
}

/** `POST /gateway/functions/<name>`: the body is the event, the answer `{ result, requestID }`, or `{ errCode, errMsg }` with 502. */
export function functionRoute(host: FunctionHost, persons: Persons, faults: Faults): Route {
  const call = async (exchange: Exchange) => {
    const name = exchange.parts.name ?? ''
    const openid = persons.openidOf(exchange.request)
    const body = await readBody(exchange.request, GREATEST_EVENT * 2)
    if (body.length > GREATEST_EVENT) {
      const message = `请求内容 ${describeSize(body.length)}，超过 100 KB，请减少内容后重试`
      throw new FunctionError('EXCEED_REQUEST_SIZE_LIMIT', message)
    }
    const event = eventText(body, openid)
    const rule = faults.take('function', name)
    if (rule?.kind === 'delay') await sleep(rule.milliseconds)
    else if (rule && rule.kind !== 'drop-answer') throw new FunctionError('SYS_ERR', 'system error (fault on request)')
    const { requestId, resultText } = await host.invoke(name, event, { source: 'wx_client', openid })
    if (rule?.kind === 'drop-answer') exchange.response.destroy()
    else sendJson(exchange.response, { result: JSON.parse(resultText), requestID: requestId })
  }
  return {
    method: 'POST',
    pattern: '/gateway/functions/:name',
    handle: async (exchange) => {
      try {
        await call(exchange)
      } catch (error) {
        if (!(error instanceof FunctionError) || !(error.code in FUNCTION_ERROR_CODES)) throw error
        sendFailure(exchange, error)
      }
    },
  }
}
