/** The platform's cloud on the phone: `wx.cloud`. */
import Taro from '@tarojs/taro'
import { LIMITS } from '~types/limits'
import { CloudError } from './cloud-error'
import type { AskToNotify, CallFunction, DemoPersons, UploadPhoto } from './platform'

/** See platform.ts. */
export const startCloud = (): void => {
  const env = process.env.TARO_APP_CLOUD_ENV
  Taro.cloud.init(env ? { env } : {})
}

/** See platform.ts. */
export const callFunction: CallFunction = async (name, call) => {
  try {
    const answer = await Taro.cloud.callFunction({ name, data: { ...call } })
    return answer.result
  } catch (thrown) {
    throw refusal(thrown)
  }
}

/** See platform.ts. */
export const uploadPhoto: UploadPhoto = async (cloudPath, filePath) => {
  if ((await bytesOf(filePath)) > LIMITS.photoBytes) throw CloudError.of('photo.too-large')
  try {
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath })
    return fileID
  } catch (thrown) {
    throw refusal(thrown)
  }
}

/** The size of a file on the phone; one that cannot be measured is left to the cloud to judge. */
const bytesOf = (filePath: string): Promise<number> =>
  new Promise((resolve) => {
    const fail = () => resolve(0)
    Taro.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail })
  })

/** See platform.ts. */
export const askToNotify: AskToNotify = async (templateIds) => {
  const tmplIds = [...templateIds]
  const answer = await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] }).catch(() => ({}))
  const choices = new Map(Object.entries(answer))
  const granted = tmplIds.filter((id) => choices.get(id) === 'accept')
  return { granted, refused: tmplIds.filter((id) => !granted.includes(id)) }
}

/** On the phone WeChat says who it is. */
export const demoPersons: DemoPersons | null = null

/** errCodes below -1 come from the cloud itself (it was reached); anything else is the network. */
const refusal = (thrown: unknown): CloudError => {
  const code = typeof thrown === 'object' && thrown !== null && 'errCode' in thrown ? Number(thrown.errCode) : -1
  if (code === -504003 || code === -404006 || code === -404012) return CloudError.of('system.busy')
  return CloudError.of(code < -1 ? 'system.failed' : 'cloud.unreachable')
}
