/** `security.msgSecCheck` and `security.mediaCheckAsync`: pass, review or risky, by marks that tests and demos put in. */
import { randomUUID } from 'node:crypto'
import { APP_ID } from '../environment'
import words from './content-words.json'
import { type Openapi, type OpenapiContext, OpenapiError } from './openapi-call'
import type { OpenapiArguments } from './protocol'

type Suggestion = 'pass' | 'review' | 'risky'

/** WeChat's labels: 100 normal, 20006 unlawful, 21000 other. */
const LABELS: Readonly<Record<Suggestion, number>> = { pass: 100, review: 21000, risky: 20006 }
/** Characters in one check (developers.weixin.qq.com, msgSecCheck). */
const GREATEST_CONTENT = 2500
const SCENES: readonly unknown[] = [1, 2, 3, 4]
/** How long a picture check takes here; WeChat promises 30 minutes. */
const MEDIA_DELAY = 500

function judge(text: string): Suggestion {
  if (words.risky.some((word) => text.includes(word))) return 'risky'
  return words.review.some((word) => text.includes(word)) ? 'review' : 'pass'
}

const resultOf = (suggest: Suggestion) => ({ suggest, label: LABELS[suggest] })

/** Both checks are version 2: they want to know who wrote it, and that the person was here lately. */
function checkPerson(values: OpenapiArguments, { persons }: OpenapiContext): string {
  const openid = String(values.openid ?? '')
  if (values.version !== 2) throw new OpenapiError(40001, 'invalid version, expected 2')
  if (!SCENES.includes(values.scene)) throw new OpenapiError(40097, 'invalid args: scene')
  if (!persons.isKnown(openid)) throw new OpenapiError(40003, 'invalid openid')
  if (!persons.isActive(openid)) throw new OpenapiError(61010, 'code is expired')
  return openid
}

/** Checks a text. */
export const checkText: Openapi = (values, context) => {
  checkPerson(values, context)
  const { content } = values
  if (typeof content !== 'string' || content === '') throw new OpenapiError(44004, 'empty content')
  if ([...content].length > GREATEST_CONTENT) throw new OpenapiError(45002, 'content size out of limit')
  const result = resultOf(judge(content))
  const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }]
  return { json: { errcode: 0, errmsg: 'ok', trace_id: randomUUID(), result, detail } }
}

/** Takes a picture for checking; the result is pushed later. A mark in the file's name decides it. */
export const checkMedia: Openapi = (values, context) => {
  const openid = checkPerson(values, context)
  const { media_url: url } = values
  if (typeof url !== 'string' || !/^https?:\/\//.test(url)) throw new OpenapiError(40097, 'invalid args: media_url')
  const name = decodeURIComponent(new URL(url).pathname)
  const marked = name.includes('risky') ? 'risky' : name.includes('review') ? 'review' : judge(name)
  const traceId = randomUUID()
  const event = {
    MsgType: 'event',
    Event: 'wxa_media_check',
    CreateTime: Math.floor(Date.now() / 1000),
    FromUserName: openid,
    ToUserName: 'local',
    appid: APP_ID,
    version: 2,
    trace_id: traceId,
    errcode: 0,
    errmsg: 'ok',
    result: resultOf(marked),
    detail: [{ strategy: 'content_model', errcode: 0, ...resultOf(marked), prob: 90 }],
  }
  setTimeout(() => context.pushMediaResult(event), MEDIA_DELAY).unref()
  return { json: { errcode: 0, errmsg: 'ok', trace_id: traceId } }
}
