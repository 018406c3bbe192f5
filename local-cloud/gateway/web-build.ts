/** Serves the web build; every address that is no file shows the app. */
import { readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { send, sendPage } from '../http/respond'
import { HttpError, type Route } from '../http/route'
import { contentTypeOf } from '../storage/file-limits'

/** A name with a hash in it, such as `app.3f2a91c0.js`: its content never changes. */
const HASHED = /[.-][0-9a-f]{6,}\.\w+$/

const NOT_BUILT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>码上协商</title><body style="font:17px/1.5 system-ui,sans-serif;color:#1f2328;background:#faf7f2;padding:24px;max-width:36em;margin:auto">
<h1 style="font-size:24px">网页版还没有构建</h1><p>请运行 <code>npm start</code>，或者 <code>npm run build:h5</code>，完成后刷新本页。</p>
<p>本地云已在运行：<a href="/codes">村码</a> · <a href="/inspector">检查页</a></p></body></html>`

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** `GET /*`, to be the last of all routes. */
export function webRoute(folder: string): Route {
  return {
    method: 'GET',
    pattern: '/*path',
    handle: ({ response, parts }) => {
      const asked = join(folder, parts.path ?? '')
      const isInside = asked === folder || asked.startsWith(folder + sep)
      if (!isInside || asked.includes('\0')) throw new HttpError(404, 'NOT_FOUND', '没有这个地址')
      const index = join(folder, 'index.html')
      const isFound = isFile(asked)
      // A missing script must fail as such instead of arriving as a page.
      if (!isFound && /\.\w+$/.test(asked)) throw new HttpError(404, 'NOT_FOUND', '没有这个文件')
      if (!isFound && !isFile(index)) return sendPage(response, NOT_BUILT, 503)
      const path = isFound ? asked : index
      response.setHeader('cache-control', HASHED.test(path) ? 'max-age=31536000, immutable' : 'no-cache')
      send(response, readFileSync(path), contentTypeOf(path))
    },
  }
}
