/** The parts of a local cloud and how they hang together. */
import { mkdirSync } from 'node:fs'
import { adminRoute } from './admin-route'
import { type Database, openDatabase } from './database/open-database'
import { faultRoutes } from './faults/fault-routes'
import { Faults } from './faults/fault-rules'
import { withFaults } from './faults/with-faults'
import { FunctionHost, type LoadedFunctions } from './functions/function-host'
import { FunctionJournal } from './functions/function-journal'
import { functionActions } from './functions/invoke-action'
import { Timers } from './functions/timers'
import { codePages } from './gateway/code-pages'
import { counterRoutes } from './gateway/counter-routes'
import { fileRoutes } from './gateway/file-routes'
import { functionRoute } from './gateway/function-routes'
import { type DemoPerson, Persons } from './gateway/persons'
import { subscribeRoutes } from './gateway/subscribe-routes'
import { webRoute } from './gateway/web-build'
import type { Route } from './http/route'
import { inspectorRoutes } from './inspector/inspector-routes'
import { openapiActions } from './openapi/openapi-action'
import type { MessageTemplate } from './openapi/openapi-call'
import { OpenapiJournal } from './openapi/openapi-journal'
import { PhoneCodes } from './openapi/phone-number'
import { Storage } from './storage/storage'
import { storageActions } from './storage/storage-actions'
import { storageRoutes } from './storage/storage-routes'
import type { CollectionPlan } from './wire'

/** Documents that an empty database begins with. */
export type SeedDocuments = () => readonly { readonly collection: string; readonly documents: readonly object[] }[]

/** What a local cloud is made of. */
export interface CloudOptions {
  /** Where everything is kept; `null` keeps nothing. */
  readonly dataFolder: string | null
  readonly functionsFolder: string
  readonly webFolder: string
  /** Refuse queries that no declared index serves. */
  readonly isStrict: boolean
  /** Whether timers run by the clock. */
  readonly hasTimers: boolean
  /** The function that gets the results of picture checks, as set in the platform's console. */
  readonly mediaFunction?: string
  readonly collections: readonly CollectionPlan[]
  readonly templates: readonly MessageTemplate[]
  readonly persons: readonly DemoPerson[]
  readonly placeNames: ReadonlyMap<string, string>
  /** Whether the released app has a page. */
  readonly hasPage: (page: string) => boolean
  /** Used while the database is empty. */
  readonly seed?: SeedDocuments
  /** One line for the person who runs it. */
  readonly log: (line: string) => void
}

/** A local cloud without its port. */
export interface Cloud {
  readonly routes: readonly Route[]
  /** Called when the port is open. */
  start(): void
  /** Ends it, but for its loaded functions, which are for the next one. */
  handOver(): Promise<LoadedFunctions>
  close(): void
}

function openSeededDatabase({ dataFolder, isStrict, collections, seed }: CloudOptions): Database {
  if (dataFolder !== null) mkdirSync(dataFolder, { recursive: true })
  const database = openDatabase({ folder: dataFolder ?? ':memory:', isStrict, collections })
  const isEmpty = database.collectionNames().every((name) => database.count(name) === 0)
  if (!seed || !isEmpty) return database
  for (const { collection, documents } of seed()) database.insertMany(collection, documents)
  return database
}

/** Makes the parts; `url` is known once the port is open; `loaded`: functions that a cloud before this one had loaded. */
export function createCloud(options: CloudOptions, url: () => string, loaded?: LoadedFunctions): Cloud {
  const { dataFolder, templates, log } = options
  const database = openSeededDatabase(options)
  const faults = new Faults()
  const persons = new Persons(options.persons)
  const openapi = new OpenapiJournal(dataFolder)
  const storage = new Storage(dataFolder, url)
  const codes = new PhoneCodes()
  const journal = new FunctionJournal(({ functionName, text }) => log(`[${functionName}] ${text}`))
  const host = new FunctionHost({ folder: options.functionsFolder, url, journal }, loaded)
  const timers = new Timers(host, log)

  const pushMediaResult = (event: Readonly<Record<string, unknown>>) => {
    if (options.mediaFunction === undefined) return
    const call = host.invoke(options.mediaFunction, JSON.stringify(event), { source: 'wx_unknown' })
    call.catch((error) => log(`图片检查的结果没能送到：${String(error)}`))
  }
  const { hasPage } = options
  const openapiContext = { persons, journal: openapi, templates, hasPage, url, pushMediaResult }
  const actions = {
    ...database.actions,
    ...functionActions(host),
    ...storageActions(storage),
    ...openapiActions(host, codes, openapiContext),
  }
  const documents = (name: string, limit: number) =>
    database.collectionNames().includes(name) ? database.documents(name, limit) : []

  return {
    routes: [
      adminRoute(withFaults(actions, faults)),
      functionRoute(host, persons, faults),
      ...fileRoutes(storage, persons, faults),
      ...subscribeRoutes(persons, openapi, codes, templates),
      ...storageRoutes(storage),
      ...counterRoutes(database, journal),
      ...faultRoutes(faults, timers),
      ...inspectorRoutes({ database, host, journal, faults, openapi }),
      ...codePages({ documents, placeNames: options.placeNames, url }),
      webRoute(options.webFolder),
    ],
    start: () => {
      if (options.hasTimers) timers.start()
    },
    handOver: async () => {
      timers.stop()
      const functions = await host.handOver()
      database.close()
      return functions
    },
    close: () => {
      timers.stop()
      host.close()
      database.close()
    },
  }
}
