/** Pictures in cloud storage: private files, shown by links that expire. */
import * as v from 'valibot'
import { copyName } from '../rules/identifiers'
import { cloud } from './cloud'

const links = v.object({ fileList: v.array(v.object({ fileID: v.string(), tempFileURL: v.optional(v.string(), '') })) })

/** `getTempFileURL` answers for so many files at once (docs.cloudbase.net, 获取文件临时链接). */
const AT_ONCE = 50

/** Temporary links by file id, in the order asked; a picture that is gone is left out. No storage call for none, one for fifty. */
export async function linksTo(files: readonly string[]): Promise<{ id: string; link: string }[]> {
  const parts = Array.from({ length: Math.ceil(files.length / AT_ONCE) }, (_, at) =>
    linksToSome(files.slice(at * AT_ONCE, (at + 1) * AT_ONCE)),
  )
  return (await Promise.all(parts)).flat()
}

async function linksToSome(files: readonly string[]): Promise<{ id: string; link: string }[]> {
  const { fileList } = v.parse(links, await cloud.getTempFileURL({ fileList: [...files] }))
  return fileList.filter((file) => file.tempFileURL !== '').map((file) => ({ id: file.fileID, link: file.tempFileURL }))
}

/**
 * Copies pictures for the public, so that what the clerk looked at stays as it is and no link leads to the author's
 * other pictures. The copies' names are made from the originals', so copying again makes the same files.
 */
export const publishPhotos = (topic: string, files: readonly string[]): Promise<string[]> =>
  Promise.all(files.map((file) => publishPhoto(topic, file)))

async function publishPhoto(topic: string, file: string): Promise<string> {
  const { fileContent } = await cloud.downloadFile({ fileID: file })
  const cloudPath = `topics/${topic}/${copyName(file)}.jpg`
  return (await cloud.uploadFile({ cloudPath, fileContent })).fileID
}

/** The bytes of a picture; null when it is gone or storage does not give it. */
export const readPhoto = (file: string): Promise<Uint8Array | null> =>
  cloud.downloadFile({ fileID: file }).then(
    ({ fileContent }) => fileContent,
    () => null,
  )

/** Whether a file was uploaded for this very submission: its path names the request. */
export const belongsTo = (file: string, requestId: string): boolean =>
  file.split('/').slice(3, -1).join('/') === `concerns/${requestId}`
