/** A database of a test's own, with its own collections and indexes, behind the real wire in this process. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { handleAdmin, JSON_CONTENT_TYPE } from '../../local-cloud/admin'
import { type Database, openDatabase } from '../../local-cloud/database/open-database'
import { sdkEnvironment } from '../../local-cloud/environment'
import type { CollectionPlan } from '../../local-cloud/wire'
import { loadSdk } from './local-cloud'
import { type SdkDatabase, sdkDatabase } from './sdk-database'

/** What a test may choose. */
export interface DatabaseServerOptions {
  readonly collections?: readonly CollectionPlan[]
  /** False when absent. */
  readonly isStrict?: boolean
  /** In memory when absent. */
  readonly folder?: string
}

/** The open database, the SDK's view of it, and its end. */
export interface DatabaseServer {
  readonly database: Database
  readonly db: SdkDatabase
  close(): Promise<void>
}

/** Opens a database and points the SDK of this process at it. */
export async function startDatabaseServer(options: DatabaseServerOptions = {}): Promise<DatabaseServer> {
  const { collections = [], isStrict = false, folder = ':memory:' } = options
  const database = openDatabase({ folder, isStrict, collections })
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const contentType = request.headers['content-type'] ?? ''
    const answer = await handleAdmin(
      { url: request.url ?? '', contentType, body: Buffer.concat(parts) },
      database.actions,
    )
    response.writeHead(answer.status, { 'content-type': JSON_CONTENT_TYPE })
    response.end('json' in answer ? JSON.stringify(answer.json) : answer.bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  loadSdk(sdkEnvironment(`http://127.0.0.1:${port}`))
  return {
    database,
    db: sdkDatabase(),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      database.close()
    },
  }
}
