/** On the phone files come out of chats and are opened by WeChat, from where they can be sent on. */
import Taro from '@tarojs/taro'
import type { ChosenFile } from './excel-files'

/** See excel-files.ts. */
export const chooseExcel = async (): Promise<ChosenFile | null> => {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] }).catch(() => null)
  const file = chosen?.tempFiles[0]
  return file ? { path: file.path, name: file.name } : null
}

/** See excel-files.ts. */
export const openMadeFile = async (link: string, fileName: string): Promise<void> => {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  await Taro.downloadFile({ url: link, filePath })
  await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
}
