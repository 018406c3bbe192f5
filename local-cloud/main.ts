/** The process of the local cloud: starts it, says on stdout where it is, and ends it cleanly. */
import { collections } from '../config/cloud/collections'
import { TEMPLATES } from '../config/cloud/templates'
import { type Arguments, readArguments } from './arguments'
import { demoDocuments } from './demo/demo'
import { demoPersons } from './demo/persons'
import { readAppPages } from './gateway/app-pages'
import { readPlaceNames } from './gateway/place-names'
import { startServer } from './server'

/** The exit code for a command line or a port that cannot be used. */
const CANNOT_START = 2

const log = (line: string) => process.stderr.write(`${line}\n`)

/** The sentence for a person whose local cloud did not start. */
function explain(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return `端口 ${port} 已被占用：可能本地云已经在运行。请先关闭它，或者换一个端口：npm run -s cloud -- --port ${port + 1}`
  }
  if (code === 'EACCES') return `没有权限使用端口 ${port} 或数据文件夹，请换一个：--port 7622 --data <文件夹>`
  if (code === 'EEXIST' || code === 'ENOTDIR') return '--data 指的是一个文件，请换成一个文件夹：--data <文件夹>'
  if (code === 'ENOSPC') return '磁盘已满，数据文件夹不能写入，请清理磁盘后重试'
  return `本地云没能启动：${error instanceof Error ? error.message : String(error)}`
}

const templates = Object.values(TEMPLATES).map(({ localId, fields }) => ({ id: localId, fields: Object.keys(fields) }))

async function start(options: Arguments) {
  const server = await startServer({
    ...options,
    collections,
    templates,
    persons: demoPersons,
    placeNames: readPlaceNames(),
    hasPage: readAppPages(options.appFile),
    ...(options.isDemo && { seed: () => demoDocuments() }),
    log,
  })
  let isEnding = false
  const end = () => {
    if (isEnding) return
    isEnding = true
    void server.close().then(() => process.exit(0))
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  if (options.endsWithParent) process.stdin.on('end', end).resume()
  process.stdout.write(`${JSON.stringify({ url: server.url, env: server.env })}\n`)
}

// Functions run in UTC on the platform; here too, so that a forgotten time zone shows.
process.env.TZ = 'UTC'
let port = 0
try {
  const options = readArguments(process.argv.slice(2))
  port = options.port
  start(options).catch((error) => {
    log(explain(error, port))
    process.exit(CANNOT_START)
  })
} catch (error) {
  log(explain(error, port))
  process.exit(CANNOT_START)
}
