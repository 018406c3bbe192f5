/** Files that functions make: private in cloud storage, fetched by a link that expires. */
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
