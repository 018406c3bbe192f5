/** Names of files: the path that a caller chooses and the fileID that the cloud makes of it. */
import { ENVIRONMENT_ID } from '../environment'

const BUCKET = `6d61-${ENVIRONMENT_ID}-0000000000`
const PREFIX = `cloud://${ENVIRONMENT_ID}.${BUCKET}/`
/** Bytes of a path (COS object key limit). */
const GREATEST_PATH = 850
/** Characters that would change the meaning of a link or of a folder. */
const FORBIDDEN = /[\\?#%"<>|*:\p{Cc}]/u

/** What is wrong with a path, in Chinese; `undefined` when it may be used. */
export function describePathFault(path: string): string | undefined {
  if (path === '') return '文件路径不能为空'
  if (Buffer.byteLength(path) > GREATEST_PATH) return `文件路径太长，最多 ${GREATEST_PATH} 字节`
  if (FORBIDDEN.test(path)) return '文件路径含有不能用的字符，请只用文字、数字、点、横线和斜线'
  if (path.startsWith('/')) return '文件路径不能以斜线开头'
  const isOutside = path.split('/').some((part) => part === '' || part === '.' || part === '..')
  return isOutside ? '文件路径不能含有空的部分、“.”或“..”' : undefined
}

/** The fileID of a path, as functions and pages keep it. */
export function fileIdOf(path: string): string {
  return PREFIX + path
}

/** The path of a fileID of this cloud; `undefined` for anything else. */
export function pathOf(fileId: unknown): string | undefined {
  if (typeof fileId !== 'string' || !fileId.startsWith(PREFIX)) return undefined
  const path = fileId.slice(PREFIX.length)
  return describePathFault(path) === undefined ? path : undefined
}
