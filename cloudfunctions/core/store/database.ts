/** The database: typed documents by id and by index, transactions that may be repeated, and errors in our own words. */
import * as v from 'valibot'
import type { CollectionName } from '../../../config/cloud/collections'
import type { ErrorCode } from '../../../types/errors'
import { Refusal } from '../refusal'
import { cloud } from '../wechat/cloud'

const database = cloud.database({ throwOnNotFound: false })

/** The operators of queries and updates (`command.lt`, `command.in`, …). */
export const command = database.command

/** The part of the SDK's transaction that may be used: documents by id only. */
interface SdkTransaction {
  collection(name: string): {
    doc(id: string): {
      get(): Promise<unknown>
      set(options: { data: object }): Promise<unknown>
      remove(): Promise<unknown>
    }
    add(options: { data: object }): Promise<unknown>
  }
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

/** Within a transaction: whole documents by their collection's own reader and writer. */
export interface Transaction {
  get<Document extends Stored>(from: Collection<Document>, id: string): Promise<Document | null>
  /** Writes a document that must not be there yet; one with the same id fails, and the work is tried again. */
  insert<Document extends Stored>(into: Collection<Document>, document: Document): Promise<void>
  /** Writes a whole document in place of what was there. */
  set<Document extends Stored>(into: Collection<Document>, document: Document): Promise<void>
  /** Takes a document away; one that is not there is no error. */
  remove(from: Collection<Stored>, id: string): Promise<void>
}

/** Every document has a text id. */
export interface Stored {
  readonly _id: string
}

/** A collection and the schema that each document read from it has to fit. */
export interface Collection<Document extends Stored> {
  readonly name: CollectionName
  readonly parse: (document: unknown) => Document
}

/** Declares a collection of `config/cloud/collections` with its documents' schema. */
export const collectionOf = <Document extends Stored>(
  name: CollectionName,
  schema: v.GenericSchema<unknown, Document>,
): Collection<Document> => ({ name, parse: (document) => v.parse(schema, document) })

const one = v.object({ data: v.nullish(v.unknown()) })
const many = v.object({ data: v.array(v.unknown()) })
const aggregated = v.object({ list: v.array(v.unknown()) })
const counted = v.object({ total: v.number() })
const countedDistinct = v.object({ total: v.number(), flagged: v.number() })
const updated = v.object({ stats: v.object({ updated: v.number() }) })

/** One document, or null. One database call. */
export async function getDocument<Document extends Stored>(
  from: Collection<Document>,
  id: string,
): Promise<Document | null> {
  const { data } = v.parse(one, await asked(database.collection(from.name).doc(id).get()))
  return data ? from.parse(data) : null
}

/** A query that an index of the collection serves, with its order and limit. */
export interface Query {
  readonly where: object
  readonly orderBy?: readonly [path: string, direction: 'asc' | 'desc']
  readonly limit: number
}

/** The documents that fit, at most `limit`. One database call. */
export async function findDocuments<Document extends Stored>(
  from: Collection<Document>,
  { where, orderBy, limit }: Query,
): Promise<Document[]> {
  const filtered = database.collection(from.name).where(where)
  const ordered = orderBy ? filtered.orderBy(orderBy[0], orderBy[1]) : filtered
  const { data } = v.parse(many, await asked(ordered.limit(limit).get()))
  return data.map(from.parse)
}

/** Like {@link findDocuments}, but only what `fields` (MongoDB's projection) leaves of each. One database call. */
export async function projectDocuments<Row>(
  from: Collection<Stored>,
  { where, orderBy, limit }: Query & Required<Pick<Query, 'orderBy'>>,
  fields: object,
  row: v.GenericSchema<unknown, Row>,
): Promise<Row[]> {
  const order = { [orderBy[0]]: orderBy[1] === 'asc' ? 1 : -1 }
  const pipeline = database.collection(from.name).aggregate().match(where).sort(order).limit(limit).project(fields)
  return v.parse(aggregated, await asked(pipeline.end())).list.map((each) => v.parse(row, each))
}

/** How many fit. One database call. */
export async function countDocuments(from: Collection<Stored>, where: object): Promise<number> {
  return v.parse(counted, await asked(database.collection(from.name).where(where).count())).total
}

/** Groups what fits `where` and counts; `group` and the rows are MongoDB's. One database call. */
export async function groupDocuments<Row>(
  from: Collection<Stored>,
  where: object,
  group: object,
  row: v.GenericSchema<unknown, Row>,
): Promise<Row[]> {
  const pipeline = database.collection(from.name).aggregate().match(where).group(group).limit(1000)
  return v.parse(aggregated, await asked(pipeline.end())).list.map((each) => v.parse(row, each))
}

/** How many different values `path` has among what fits, and for how many of them `flag` is true at least once. One database call. */
export async function countDistinct(
  from: Collection<Stored>,
  where: object,
  { path, flag }: { readonly path: string; readonly flag: string },
): Promise<{ readonly total: number; readonly flagged: number }> {
  const pipeline = database
    .collection(from.name)
    .aggregate()
    .match(where)
    .group({ _id: `$${path}`, isFlagged: { $max: `$${flag}` } })
    .group({ _id: null, total: { $sum: 1 }, flagged: { $sum: { $cond: ['$isFlagged', 1, 0] } } })
  const [row] = v.parse(aggregated, await asked(pipeline.end())).list
  return row === undefined ? { total: 0, flagged: 0 } : v.parse(countedDistinct, row)
}

/** Changes every document that fits and answers how many were. One database call. */
export async function updateWhere(into: Collection<Stored>, where: object, data: object): Promise<number> {
  return v.parse(updated, await asked(database.collection(into.name).where(where).update({ data }))).stats.updated
}

/** Writes a whole document in place of what was there. One database call. */
export async function setDocument<Document extends Stored>(
  into: Collection<Document>,
  { _id, ...data }: Document,
): Promise<void> {
  await asked(database.collection(into.name).doc(_id).set({ data }))
}

/** Writes a document that must not be there yet; one with the same id fails. One database call. */
export async function insertDocument<Document extends Stored>(
  into: Collection<Document>,
  document: Document,
): Promise<void> {
  await asked(database.collection(into.name).add({ data: document }))
}

const ATTEMPTS = 5
const PAUSE = 40

/**
 * Runs `work` in a transaction and commits. `work` may run several times (conflicts, lost answers), so it must read
 * what is there and write by deterministic ids; `attempt` counts from 1. A {@link Refusal} thrown inside ends it without writing.
 */
export async function transact<Result>(
  work: (transaction: Transaction, attempt: number) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce((transaction) => work(transaction, attempt))
    } catch (problem) {
      const refusal = asRefusal(problem)
      if (attempt === ATTEMPTS || !isWorthRepeating(refusal)) throw refusal
      await pause(PAUSE * attempt * (0.5 + Math.random()))
    }
  }
}

async function runOnce<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  const sdk: SdkTransaction = await database.startTransaction()
  try {
    const result = await work(transactionOver(sdk))
    await sdk.commit()
    return result
  } catch (problem) {
    await sdk.rollback().catch(() => undefined)
    throw problem
  }
}

const transactionOver = (sdk: SdkTransaction): Transaction => ({
  async get(from, id) {
    const { data } = v.parse(one, await sdk.collection(from.name).doc(id).get())
    return data ? from.parse(data) : null
  },
  async set(into, { _id, ...data }) {
    await sdk.collection(into.name).doc(_id).set({ data })
  },
  async insert(into, document) {
    await sdk.collection(into.name).add({ data: document })
  },
  async remove(from, id) {
    await sdk.collection(from.name).doc(id).remove()
  },
})

/** What the database answered may go better the next time; a refusal, a full disk or a mistake of our own will not. */
const isWorthRepeating = (problem: Error): boolean =>
  problem instanceof Refusal ? problem.code === 'system.busy' : 'errCode' in problem || 'code' in problem

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Awaits one SDK call outside a transaction; its error becomes a refusal that a person can read. */
async function asked(call: unknown): Promise<unknown> {
  try {
    return await call
  } catch (problem) {
    throw asRefusal(problem)
  }
}

/** Our own words for the SDK's errors; the original travels along as the cause and is logged. */
function asRefusal(problem: unknown): Error {
  if (problem instanceof Refusal) return problem
  if (!(problem instanceof Error)) return new Error(String(problem))
  const known = ANSWERS.find(([pattern]) => pattern.test(problem.message))
  return known ? new Refusal(known[1], { cause: problem }) : problem
}

/** The database's error names, as they stand in the SDK's messages. */
const ANSWERS: readonly (readonly [RegExp, ErrorCode])[] = [
  [/StorageFull|STORAGE_FULL/, 'system.full'],
  [/TransactionConflict|TRANSACTION_CONFLICT|TransactionBusy/, 'system.busy'],
]
