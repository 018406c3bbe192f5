/** What `wx.cloud.uploadFile` and `getTempFileURL` do on a phone, over HTTP: a person reads only what is their own. */

import { setTimeout as sleep } from 'node:timers/promises'
import type { Faults } from '../faults/fault-rules'
import { readBody, readObject } from '../http/read-body'
import { sendJson } from '../http/respond'
import { HttpError, type Route } from '../http/route'
import { describePathFault, fileIdOf, pathOf } from '../storage/file-id'
import { GREATEST_FILE } from '../storage/file-limits'
import type { Storage } from '../storage/storage'
import type { Persons } from './persons'

/** Files in one request (platform quota). */
const GREATEST_LIST = 50
const GREATEST_REQUEST = 100_000

/** What the phone's SDK answers for one file that it may not have. */
const FILE_ERRORS = {
  missing: { status: -503003, errMsg: 'STORAGE_FILE_NONEXIST' },
  foreign: { status: -503002, errMsg: 'STORAGE_EXCEED_AUTHORITY' },
} as const

/** `POST /gateway/files?path=…` with raw bytes, and `POST /gateway/temp-urls`. */
export function fileRoutes(storage: Storage, persons: Persons, faults: Faults): readonly Route[] {
  const linkFor = (openid: string) => (fileID: unknown) => {
    const path = pathOf(fileID)
    const file = path === undefined ? undefined : storage.files.read(path)
    if (path === undefined || !file) return { fileID, tempFileURL: '', ...FILE_ERRORS.missing }
    if (file.owner !== openid) return { fileID, tempFileURL: '', ...FILE_ERRORS.foreign }
    return { fileID, tempFileURL: encodeURI(storage.downloadLink(path)), status: 0, errMsg: 'ok' }
  }
  return [
    {
      method: 'POST',
      pattern: '/gateway/files',
      handle: async ({ request, response, url }) => {
        const openid = persons.openidOf(request)
        const path = url.searchParams.get('path') ?? ''
        const fault = describePathFault(path)
        if (fault) throw new HttpError(400, 'INVALID_PARAM', fault)
        const content = await readBody(request, GREATEST_FILE)
        const known = storage.files.read(path)
        if (known && known.owner !== openid) {
          throw new HttpError(403, 'STORAGE_EXCEED_AUTHORITY', '这个位置已有别人的文件，请换一个文件名')
        }
        const rule = faults.take('storage', 'uploadFile')
        if (rule?.kind === 'delay') await sleep(rule.milliseconds)
        else if (rule && rule.kind !== 'drop-answer') {
          throw new HttpError(500, 'STORAGE_REQUEST_FAIL', '文件没能存下，请稍后再试')
        }
        storage.files.write(path, { content, owner: openid })
        if (rule?.kind === 'drop-answer') response.destroy()
        else sendJson(response, { fileID: fileIdOf(path) })
      },
    },
    {
      method: 'POST',
      pattern: '/gateway/temp-urls',
      handle: async ({ request, response }) => {
        const openid = persons.openidOf(request)
        const { fileList } = await readObject(request, GREATEST_REQUEST)
        if (!Array.isArray(fileList) || fileList.length > GREATEST_LIST) {
          throw new HttpError(400, 'INVALID_PARAM', `fileList 应是不超过 ${GREATEST_LIST} 个 fileID 的数组`)
        }
        sendJson(response, { fileList: fileList.map(linkFor(openid)) })
      },
    },
  ]
}
