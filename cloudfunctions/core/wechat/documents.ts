/** Files that functions make, or take from officers: private in cloud storage, fetched by a link that expires. */
import * as v from 'valibot'
import { cloud } from './cloud'

/** Seconds: long enough to fetch it on a bad network, and to send the file on rather than the link. */
const LINK_LIFE = 3600

const links = v.object({ fileList: v.tuple([v.object({ tempFileURL: v.pipe(v.string(), v.minLength(1)) })]) })

/** Writes a file in place of the one that was there, and answers a temporary link to it. */
export async function keepDocument(cloudPath: string, fileContent: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent })
  const answer = await cloud.getTempFileURL({ fileList: [{ fileID, maxAge: LINK_LIFE }] })
  return v.parse(links, answer).fileList[0].tempFileURL
}

/** The bytes of a file that an officer uploaded; null when it is gone or storage does not give it. */
export const readDocument = (file: string): Promise<Uint8Array | null> =>
  cloud.downloadFile({ fileID: file }).then(
    ({ fileContent }) => fileContent,
    () => null,
  )

/** Takes a file away; one that is gone already is no error, and one that stays for now harms nothing. */
export async function removeDocument(file: string): Promise<void> {
  try {
    await cloud.deleteFile({ fileList: [file] })
  } catch (problem) {
    console.error(
      JSON.stringify({ failure: 'file-not-removed', cause: problem instanceof Error ? problem.name : 'unknown' }),
    )
  }
}

/** Whether a roster's file was uploaded for this very request: its path names it. */
export const isUploadedFor = (file: string, requestId: string): boolean =>
  file.split('/').slice(3, -1).join('/') === `rosters/${requestId}`
