/** On the phone pictures are kept as saved files, which survive closing the app. */
import Taro from '@tarojs/taro'
import type { OpenPhoto, TakePhotos } from './photo-shelf'

/** Long side in px and JPEG quality: writing on a notice stays readable, a village's uplink can carry it. */
const WIDTH = 1600
const QUALITY = 80

/** See photo-shelf.ts. */
export const takePhotos: TakePhotos = async (most) => {
  const chosen = await Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'] }).catch(
    () => null,
  )
  if (chosen === null) return []
  return Promise.all(chosen.tempFiles.map(({ tempFilePath }) => keep(tempFilePath)))
}

/** See photo-shelf.ts. */
export const openPhoto: OpenPhoto = (key) =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().access({ path: key, success: () => resolve(key), fail: () => resolve(null) })
  })

/** See photo-shelf.ts. */
export const dropPhoto = (key: string): void => {
  Taro.getFileSystemManager().unlink({ filePath: key, fail: () => undefined })
}

const keep = async (path: string): Promise<string> => {
  const small = await Taro.compressImage({ src: path, quality: QUALITY, compressedWidth: WIDTH }).catch(() => null)
  const from = small?.tempFilePath ?? path
  return new Promise((resolve) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: from,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      // The phone's room for saved files is full: the temporary one lasts until the app closes.
      fail: () => resolve(from),
    })
  })
}
