/** The storage part of the wire protocol, as the SDK's uploadFile, downloadFile, getTempFileURL and deleteFile use it. */
import { isObject } from '../http/read-body'
import { type WireActions, WireError } from '../wire'
import { describePathFault } from './file-id'
import type { Storage } from './storage'

/** Files in one request (platform quota). */
const GREATEST_LIST = 50
const MISSING = 'STORAGE_FILE_NONEXIST'

function readList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw new WireError('INVALID_PARAM', 'fileList必须是非空的数组')
  if (value.length > GREATEST_LIST) throw new WireError('INVALID_PARAM', `一次最多 ${GREATEST_LIST} 个文件`)
  return value
}

/** Actions of a {@link Storage}. */
export function storageActions(storage: Storage): WireActions {
  const link = (file: unknown) => {
    const { fileid: fileId, max_age: life } = isObject(file) ? file : {}
    const path = storage.existingPath(fileId)
    if (path === undefined) return { fileID: fileId, tempFileURL: '', code: MISSING }
    const maxAge = typeof life === 'number' ? life : undefined
    return { fileID: fileId, tempFileURL: storage.downloadLink(path, maxAge), maxAge, code: 'SUCCESS' }
  }
  const remove = (fileId: unknown) => {
    const path = storage.existingPath(fileId)
    if (path === undefined) return { fileID: fileId, code: MISSING }
    storage.files.remove(path)
    return { fileID: fileId, code: 'SUCCESS' }
  }
  return {
    'storage.getUploadMetadata': ({ path }) => {
      const fault = typeof path === 'string' ? describePathFault(path) : '缺少文件路径'
      if (typeof path !== 'string' || fault) throw new WireError('INVALID_PARAM', fault ?? '')
      const { url, authorization, fileId } = storage.uploadTarget(path)
      return { data: { url, token: 'local', authorization, fileId, cosFileId: encodeURIComponent(fileId) } }
    },
    'storage.batchGetDownloadUrl': ({ file_list: list }) => ({ data: { download_list: readList(list).map(link) } }),
    'storage.batchDeleteFile': ({ fileid_list: list }) => ({ data: { delete_list: readList(list).map(remove) } }),
  }
}
