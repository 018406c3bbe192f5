/** The platform's cloud on the web: the same calls over the local cloud's HTTP gateway, as one of the demo persons. */
/// <reference lib="dom" />
import Taro from '@tarojs/taro'
import { LIMITS } from '~types/limits'
import { makeId } from '../make-id'
import { CloudError } from './cloud-error'
import type { AskToNotify, CallFunction, DemoPerson, DemoPersons, UploadPhoto } from './platform'

const GATEWAY = `${process.env.TARO_APP_GATEWAY ?? ''}/gateway`
const PERSON = 'demo-person'

/** Nothing to get ready on the web. */
export const startCloud = (): void => undefined

/** See platform.ts. */
export const callFunction: CallFunction = async (name, call) => {
  const answer = await post(`functions/${name}`, JSON.stringify(call), 'application/json')
  return answer.result
}

/** See platform.ts: `filePath` is the blob link that the file chooser gave. */
export const uploadPhoto: UploadPhoto = async (cloudPath, filePath) => {
  const picture = await fetch(filePath).then((answer) => answer.blob())
  if (picture.size > LIMITS.photoBytes) throw CloudError.of('photo.too-large')
  const answer = await post(`files?path=${encodeURIComponent(cloudPath)}`, picture, 'application/octet-stream')
  return String(answer.fileID)
}

/** See platform.ts: the web asks in the browser's own dialogue. */
export const askToNotify: AskToNotify = async (templateIds) => {
  const { confirm } = await Taro.showModal({
    title: '演示：微信通知',
    content: '是否允许“码上协商”在有答复时通知您？（网页演示，不会真的发到微信）',
    confirmText: '允许',
    cancelText: '不用了',
  })
  const answer = confirm ? 'accept' : 'reject'
  await post('subscribe', JSON.stringify({ templateIds, answer }), 'application/json')
  return confirm ? { granted: [...templateIds], refused: [] } : { granted: [], refused: [...templateIds] }
}

/** See platform.ts: kept in this browser; a first visitor is a new resident. */
export const demoPersons: DemoPersons = {
  async list() {
    const answer = await fetch(`${GATEWAY}/persons`).catch(() => {
      throw CloudError.of('cloud.unreachable')
    })
    const persons: DemoPerson[] = await answer.json()
    return persons
  },
  current() {
    const kept: unknown = Taro.getStorageSync(PERSON)
    if (typeof kept === 'string' && kept !== '') return kept
    const key = `visitor-${makeId().slice(0, 12)}`
    Taro.setStorageSync(PERSON, key)
    return key
  },
  choose(key) {
    Taro.setStorageSync(PERSON, key)
    window.location.replace(window.location.pathname)
  },
}

const post = async (path: string, body: string | Blob, type: string): Promise<Record<string, unknown>> => {
  const headers = { 'content-type': type, 'x-demo-person': demoPersons.current() }
  const answer = await fetch(`${GATEWAY}/${path}`, { method: 'POST', headers, body }).catch(() => {
    throw CloudError.of('cloud.unreachable')
  })
  const data: Record<string, unknown> = await answer.json().catch(() => {
    throw CloudError.of('cloud.unreachable')
  })
  if (answer.ok) return data
  throw CloudError.of(answer.status === 413 ? 'photo.too-large' : 'system.failed')
}
