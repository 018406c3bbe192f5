/** The parts of a local cloud and how they hang together. */
import { mkdirSync } from 'node:fs'
import { adminRoute } from './admin-route'
import { faultRoutes } from './faults/fault-routes'
import { Faults } from './faults/fault-rules'
import { withFaults } from './faults/with-faults'
import { FunctionHost } from './functions/function-host'
import { FunctionJournal } from './functions/function-journal'
import { functionActions } from './functions/invoke-action'
import { Timers } from './functions/timers'
import { counterRoutes } from './gateway/counter-routes'
import { functionRoute } from './gateway/function-routes'
import { type DemoPerson, Persons } from './gateway/persons'
import type { Route } from './http/route'
import { openDatabase } from './standin'
import type { CollectionPlan } from './wire'

/** Documents that a new data folder begins with. */
export type SeedDocuments = () => readonly { readonly collection: string; readonly documents: readonly object[] }[]

/** What a local cloud is made of. */
export interface CloudOptions {
  /** Where everything is kept; `null` keeps nothing. */
  readonly dataFolder: string | null
  readonly functionsFolder: string
  /** Refuse queries that no declared index serves. */
  readonly isStrict: boolean
  readonly hasTimers: boolean
  readonly collections: readonly CollectionPlan[]
  readonly persons: readonly DemoPerson[]
  /** Used once, while the database is empty. */
  readonly seed?: SeedDocuments
  /** One line for the person who runs it. */
  readonly log: (line: string) => void
}

/** A local cloud without its port. */
export interface Cloud {
  readonly routes: readonly Route[]
  /** Called when the port is open. */
  start(): void
  close(): void
}

/** Makes the parts; `url` is known once the port is open. */
export function createCloud(options: CloudOptions, url: () => string): Cloud {
  if (options.dataFolder !== null) mkdirSync(options.dataFolder, { recursive: true })
  const database = openDatabase({
    folder: options.dataFolder,
    isStrict: options.isStrict,
    collections: options.collections,
  })
  const isEmpty = database.collectionNames().every((name) => database.count(name) === 0)
  if (options.seed && isEmpty)
    for (const { collection, documents } of options.seed()) database.insertMany(collection, documents)

  const faults = new Faults()
  const persons = new Persons(options.persons)
  const journal = new FunctionJournal(({ functionName, text }) => options.log(`[${functionName}] ${text}`))
  const host = new FunctionHost({ folder: options.functionsFolder, url, journal })
  const timers = new Timers(host, options.log)
  const actions = withFaults({ ...database.actions, ...functionActions(host) }, faults)
  return {
    routes: [
      adminRoute(actions, async () => ({ contentType: 'text/plain', body: Buffer.from('') })),
      functionRoute(host, persons, faults),
      ...counterRoutes(database, journal),
      ...faultRoutes(faults, timers),
    ],
    start: () => {
      if (options.hasTimers) timers.start()
    },
    close: () => {
      timers.stop()
      host.close()
      database.close()
    },
  }
}
