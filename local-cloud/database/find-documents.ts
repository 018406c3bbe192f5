/** Finds the records that match a query, as a transaction or as everybody sees them, and counts what it had to read. */
import { type Document, isDocument } from './document'
import type { DocumentStore, StoredDocument } from './document-store'
import { noIndexServes } from './errors'
import { geometriesAt, readNear } from './geo/geo-query-operators'
import { distanceTo } from './geo/relations'
import { compileMatch } from './match'
import { isOperatorObject, normalizeQuery } from './normalize-query'
import { type SortField, sortByFields, sortKey } from './path-values'
import { type IndexScan, planQuery, type QueryPlan, queryShape } from './plan-query'
import type { StoredCollection } from './stored-collection'
import type { Transaction, Transactions } from './transactions'

/** What to find. `limit` null means all; `isStrict` refuses a query that no index serves. */
export interface FindRequest {
  readonly collection: StoredCollection
  readonly query: Document
  readonly sort: readonly SortField[]
  readonly skip: number
  readonly limit: number | null
  readonly transaction: Transaction | null
  readonly isStrict: boolean
}

/** What was found and what it cost. */
export interface FindResult {
  readonly documents: StoredDocument[]
  readonly documentsExamined: number
  readonly indexUsed: string | null
}

/** Finds records; throws for a bad query, and in strict mode for one without an index. */
export function findDocuments(store: DocumentStore, transactions: Transactions, request: FindRequest): FindResult {
  const query = normalizeQuery(request.query)
  const match = compileMatch(query)
  const plan = planQuery(request.collection, query, request.sort)
  if (request.isStrict && request.collection.isPlanned) refuseUnserved(request, query, plan)
  const near = nearOf(query)
  const overrides =
    request.transaction === null ? null : transactions.overrides(request.transaction, request.collection)
  const isInOrder = plan.isSorted && near === null && (overrides === null || overrides.size === 0)
  const wanted = isInOrder && request.limit !== null ? request.skip + request.limit : Number.POSITIVE_INFINITY

  const found: StoredDocument[] = []
  let documentsExamined = 0
  if (wanted > 0) {
    for (const stored of candidates(store, request, plan, overrides)) {
      documentsExamined += 1
      if (match(stored.document)) found.push(stored)
      if (found.length >= wanted) break
    }
  }
  const ordered = isInOrder ? found : inOrder(found, request.sort, near)
  const end = request.limit === null ? undefined : request.skip + request.limit
  const indexUsed = plan.scans === null ? null : [...new Set(plan.scans.map((scan) => scan.name))].join(' + ')
  return { documents: ordered.slice(request.skip, end), documentsExamined, indexUsed }
}

function* candidates(
  store: DocumentStore,
  { collection, sort }: FindRequest,
  plan: QueryPlan,
  overrides: ReadonlyMap<string, StoredDocument | null> | null,
): Generator<StoredDocument> {
  const isHidden = (stored: StoredDocument) => overrides?.has(stored.idKey) === true
  const seen = new Set<number>()
  const isRepeating = plan.scans !== null && plan.scans.length > 1
  const sources = plan.scans?.map((scan) => read(store, collection, scan, sort)) ?? [store.all(collection)]
  for (const source of sources) {
    for (const stored of source) {
      if (seen.has(stored.seq) || isHidden(stored)) continue
      if (isRepeating) seen.add(stored.seq)
      yield stored
    }
  }
  for (const stored of overrides?.values() ?? []) if (stored !== null) yield stored
}

function read(
  store: DocumentStore,
  collection: StoredCollection,
  scan: IndexScan,
  sort: readonly SortField[],
): Iterable<StoredDocument> {
  const { index, ranges, isReverse, isMerged } = scan
  if (!isMerged) return store.scan(collection, index, ranges, isReverse)
  return merge(
    ranges.map((range) => store.scan(collection, index, [range], isReverse)),
    sort,
  )
}

/** Joins sources that are each in order into one that is. */
function* merge(sources: readonly Generator<StoredDocument>[], sort: readonly SortField[]): Generator<StoredDocument> {
  const advance = (source: Generator<StoredDocument>) => {
    const { value, done } = source.next()
    return done === true ? [] : [{ source, stored: value, key: sortKey(value.document, sort) }]
  }
  let heads = sources.flatMap(advance)
  for (;;) {
    const [first, ...others] = heads
    if (first === undefined) return
    const least = others.reduce((best, other) => (other.key < best.key ? other : best), first)
    yield least.stored
    heads = heads.flatMap((head) => (head === least ? advance(head.source) : [head]))
  }
}

interface Near {
  readonly path: string
  readonly centre: readonly [number, number]
}

/** `$near` orders what it finds by distance. */
function nearOf(query: Document): Near | null {
  for (const [path, condition] of Object.entries(query)) {
    if (path === '$and' && Array.isArray(condition)) {
      const inner = condition.filter(isDocument).map(nearOf)
      const near = inner.find((item) => item !== null)
      if (near !== undefined) return near
    }
    if (!isOperatorObject(condition)) continue
    const operand = condition['$nearSphere'] ?? condition['$near']
    if (operand !== undefined) return { path, centre: readNear(operand).centre }
  }
  return null
}

function inOrder(found: readonly StoredDocument[], sort: readonly SortField[], near: Near | null): StoredDocument[] {
  const natural = [...found].sort((a, b) => a.seq - b.seq)
  if (sort.length > 0) return sortByFields(natural, (stored) => stored.document, sort)
  if (near === null) return natural
  const distance = ({ document }: StoredDocument) =>
    Math.min(...geometriesAt(document, near.path).map((geometry) => distanceTo(near.centre, geometry)))
  return natural
    .map((stored) => ({ stored, metres: distance(stored) }))
    .sort((a, b) => a.metres - b.metres)
    .map(({ stored }) => stored)
}

function refuseUnserved(request: FindRequest, query: Document, plan: QueryPlan): void {
  if (plan.isServing || isServedByGeoIndex(request.collection, query)) return
  // Without conditions an index may give the order, or a limit bounds the reading.
  const isUnconditional = Object.keys(query).length === 0
  const isBounded = request.sort.length === 0 && request.limit !== null
  if (isUnconditional && (plan.scans !== null || isBounded)) return
  const indexes = request.collection.indexes.map(({ plan: index }) => {
    return `${index.name} (${index.fields.map(([path, direction]) => `${path}: ${direction}`).join(', ')})`
  })
  throw noIndexServes(request.collection.name, queryShape(query, request.sort), indexes)
}

const GEO_OPERATORS = ['$near', '$nearSphere', '$geoWithin', '$geoIntersects']

function isServedByGeoIndex(collection: StoredCollection, query: Document): boolean {
  const paths = Object.keys(query).filter((path) => {
    const condition = query[path]
    return isOperatorObject(condition) && GEO_OPERATORS.some((operator) => operator in condition)
  })
  return collection.indexes.some(({ plan }) =>
    plan.fields.some(([path, direction]) => direction === '2dsphere' && paths.includes(path)),
  )
}
