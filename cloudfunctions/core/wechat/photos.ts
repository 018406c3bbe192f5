/** Pictures in cloud storage: private files, shown by links that expire. */
import * as v from 'valibot'
import { copyName } from '../rules/identifiers'
import { cloud } from './cloud'

const links = v.object({ fileList: v.array(v.object({ fileID: v.string(), tempFileURL: v.optional(v.string(), '') })) })

/** Temporary links by file id, in the order asked; a picture that is gone is left out. No storage call for none. */
export async function linksTo(files: readonly string[]): Promise<{ id: string; link: string }[]> {
  if (files.length === 0) return []
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

/** Whether a file was uploaded for this very submission: its path names the request. */
export const belongsTo = (file: string, requestId: string): boolean =>
  file.split('/').slice(3, -1).join('/') === `concerns/${requestId}`
