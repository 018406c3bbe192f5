/** `wx.openApi`: reads a call of an open API, asks whether the function may make it, and keeps what came of it. */
import { callScope } from '../call-scope'
import type { FunctionHost } from '../functions/function-host'
import { type WireActions, WireError } from '../wire'
import { checkMedia, checkText } from './content-check'
import { type Openapi, type OpenapiContext, OpenapiError } from './openapi-call'
import { getPhoneNumber, type PhoneCodes } from './phone-number'
import { decodeArguments, encodeAnswer, type OpenapiAnswer, type OpenapiArguments } from './protocol'
import { getUnlimitedCode } from './qr-code'
import { sendShortMessage } from './short-message'
import { sendSubscribeMessage } from './subscribe-message'

const API_NOT_FOUND = -604100
const NO_PERMISSION = -604101

/** What of the arguments is worth keeping; texts that people wrote are not. */
const KEPT_ARGUMENTS: readonly string[] = [
  'touser',
  'template_id',
  'page',
  'data',
  'scene',
  'media_url',
  'sms_type',
  'phone_number_list',
  'content',
  'template_id',
  'template_param_list',
]

/** What is sent to be checked is what people wrote. */
function kept(api: string, values: OpenapiArguments) {
  const names = KEPT_ARGUMENTS.filter((name) => !(name === 'content' && api.startsWith('security.')))
  return Object.fromEntries(names.flatMap((name) => (name in values ? [[name, values[name]]] : [])))
}

/** What of an answer is worth keeping. */
function outcome(answer: OpenapiAnswer) {
  return 'json' in answer && 'result' in answer.json ? { result: answer.json.result } : {}
}

/** A function may call only what its config.json names; the SDK outside a function (tests) may call everything. */
function mayCall(host: FunctionHost, api: string): boolean {
  const call = host.runningCall(callScope.getStore()?.requestId ?? '')
  return !call || (host.definition(call.name)?.openapi.includes(api) ?? false)
}

/** The action of the wire protocol. */
export function openapiActions(host: FunctionHost, codes: PhoneCodes, context: OpenapiContext): WireActions {
  const apis: Readonly<Record<string, Openapi>> = {
    'subscribeMessage.send': sendSubscribeMessage,
    'cloudbase.sendSms': sendShortMessage,
    'wxacode.getUnlimited': getUnlimitedCode,
    'security.msgSecCheck': checkText,
    'security.mediaCheckAsync': checkMedia,
    'phonenumber.getPhoneNumber': getPhoneNumber(codes),
  }
  const run = async (name: string, values: OpenapiArguments): Promise<OpenapiAnswer> => {
    const api = Object.hasOwn(apis, name) ? apis[name] : undefined
    if (!api) return { platformError: API_NOT_FOUND }
    if (!mayCall(host, name)) return { platformError: NO_PERMISSION }
    try {
      const answer = await api(values, context)
      context.journal.addSent(name, 0, { ...kept(name, values), ...outcome(answer) })
      return answer
    } catch (error) {
      if (!(error instanceof OpenapiError)) throw error
      context.journal.addSent(name, error.errcode, { ...kept(name, values), errmsg: error.message })
      return { json: { errcode: error.errcode, errmsg: error.message } }
    }
  }
  return {
    'wx.openApi': async ({ apiName, requestData }) => {
      if (typeof apiName !== 'string' || !(requestData instanceof Uint8Array)) {
        throw new WireError('INVALID_PARAM', 'apiName and requestData are needed')
      }
      return { bytes: encodeAnswer(await run(apiName, decodeArguments(requestData))) }
    },
  }
}
