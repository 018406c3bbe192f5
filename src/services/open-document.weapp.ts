/** On the phone the file is fetched into the app's own folder and shown by WeChat, whose menu sends it on or saves it. */
import Taro from '@tarojs/taro'
import { CloudError } from './cloud/cloud-error'
import type { OpenDocument } from './open-document'

const OK = 200

/** See open-document.ts. The address of cloud storage has to be among the app's download domains (README, deployment). */
export const openDocument: OpenDocument = async (link, fileName) => {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  const { statusCode } = await Taro.downloadFile({ url: link, filePath }).catch(() => {
    throw CloudError.of('cloud.unreachable')
  })
  if (statusCode !== OK) throw CloudError.of('system.failed')
  await Taro.openDocument({ filePath, fileType: 'docx', showMenu: true }).catch(() => {
    throw CloudError.of('document.not-shown')
  })
}
