/** Starts a local cloud: puts its parts together and serves their routes on one port of this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Cloud, type CloudOptions, createCloud } from './cloud'
import { type Environment, sdkEnvironment } from './environment'
import { setClockAhead } from './functions/clock'
import { sendJson } from './http/respond'
import { findRoute, HttpError, type Route } from './http/route'

/** What a local cloud is started with; `port` 0 takes a free one. */
export interface ServerOptions extends CloudOptions {
  readonly port: number
}

/** A running local cloud. */
export interface RunningServer {
  readonly url: string
  /** What the real SDK needs in its environment to speak to it. */
  readonly env: Environment
  /** Ends instances and connections; what was written stays in the data folder. */
  close(): Promise<void>
}

const LOCAL_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** Lets the development server of the web build in, and no page from elsewhere. */
function admitOrigin(request: IncomingMessage, response: ServerResponse) {
  const { origin } = request.headers
  if (origin === undefined || origin === 'null') return
  if (!LOCAL_ORIGIN.test(origin)) throw new HttpError(403, 'ORIGIN_REFUSED', '只接受本机网页的请求')
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-allow-headers', 'content-type, x-demo-person')
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, DELETE')
  response.setHeader('vary', 'origin')
}

async function serve(routes: readonly Route[], request: IncomingMessage, response: ServerResponse) {
  admitOrigin(request, response)
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end()
    return
  }
  const url = new URL(request.url ?? '/', 'http://localhost')
  const found = findRoute(routes, request.method ?? 'GET', url.pathname)
  if (!found) throw new HttpError(404, 'NOT_FOUND', '没有这个地址')
  await found.route.handle({ request, response, url, parts: found.parts })
}

function sendError(response: ServerResponse, error: unknown, log: (line: string) => void) {
  if (response.headersSent) {
    response.destroy()
    return
  }
  if (error instanceof HttpError) {
    sendJson(response, { code: error.code, message: error.message, errMsg: error.message }, error.status)
    return
  }
  log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  sendJson(response, { code: 'SYS_ERR', message: error instanceof Error ? error.message : '本地云出错' }, 500)
}

/** Starts to listen on 127.0.0.1; rejects with the error of `listen`, e.g. EADDRINUSE. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  let url = ''
  let cloud: Cloud = createCloud(options, () => url)
  /** `POST /begin-again`: a cloud as new, whose functions are loaded already. */
  const beginAgain: Route = {
    method: 'POST',
    pattern: '/begin-again',
    handle: async ({ response }) => {
      if (options.dataFolder !== null) {
        throw new HttpError(409, 'DATA_KEPT', '数据文件夹里的内容不会清空，用 --data :memory: 启动的本地云才能重新开始')
      }
      const loaded = await cloud.handOver()
      setClockAhead(0)
      cloud = createCloud(options, () => url, loaded)
      cloud.start()
      sendJson(response, {})
    },
  }
  const server = createServer((request, response) => {
    serve([beginAgain, ...cloud.routes], request, response).catch((error) => sendError(response, error, options.log))
  })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(options.port, '127.0.0.1', resolve)
    })
  } catch (error) {
    cloud.close()
    throw error
  }
  const address: AddressInfo | string | null = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : options.port}`
  cloud.start()
  return {
    url,
    env: sdkEnvironment(url),
    close: () =>
      new Promise((resolve) => {
        cloud.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
