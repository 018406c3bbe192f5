/** The SDK's database as tests use it: its own declarations mix callbacks and promises, here are the promises. */

/** A stored record as the SDK gives it. */
export type SdkRecord = Record<string, unknown>

/** What queries answer. */
export interface SdkRecords {
  readonly data: readonly SdkRecord[]
}

/** One record by its id. */
export interface SdkDocument {
  get(): Promise<{ readonly data: SdkRecord }>
  update(change: { readonly data: object }): Promise<{ readonly stats: { readonly updated: number } }>
  set(record: {
    readonly data: object
  }): Promise<{ readonly stats: { readonly updated: number; readonly created: number } }>
  remove(): Promise<{ readonly stats: { readonly removed: number } }>
}

/** Records by conditions. */
export interface SdkQuery {
  where(conditions: object): SdkQuery
  orderBy(path: string, direction: 'asc' | 'desc'): SdkQuery
  limit(count: number): SdkQuery
  skip(count: number): SdkQuery
  field(projection: object): SdkQuery
  get(): Promise<SdkRecords>
  count(): Promise<{ readonly total: number }>
  update(change: { readonly data: object }): Promise<{ readonly stats: { readonly updated: number } }>
  remove(): Promise<{ readonly stats: { readonly removed: number } }>
}

type Stage =
  | 'addFields'
  | 'bucket'
  | 'bucketAuto'
  | 'count'
  | 'geoNear'
  | 'group'
  | 'limit'
  | 'lookup'
  | 'match'
  | 'project'
  | 'replaceRoot'
  | 'sample'
  | 'skip'
  | 'sort'
  | 'sortByCount'
  | 'unwind'

/** A pipeline under construction; its stages are the methods of the same name. */
export type SdkPipeline = Readonly<Record<Stage, (stage: unknown) => SdkPipeline>> & {
  end(): Promise<{ readonly list: readonly SdkRecord[] }>
  /** The stages themselves, for a join. */
  done(): unknown
}

/** A collection. */
export interface SdkCollection extends SdkQuery {
  add(record: { readonly data: object }): Promise<{ readonly _id: string | number }>
  doc(id: string | number): SdkDocument
  aggregate(): SdkPipeline
}

/** An open transaction. */
export interface SdkTransaction {
  collection(name: string): SdkCollection
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

/** An operator that can be joined with others. */
export interface SdkCommand {
  and(other: SdkCommand): SdkCommand
  or(other: SdkCommand): SdkCommand
}

type Operator =
  | 'eq'
  | 'neq'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'in'
  | 'nin'
  | 'all'
  | 'elemMatch'
  | 'exists'
  | 'size'
  | 'mod'
  | 'geoNear'
  | 'geoWithin'
  | 'geoIntersects'
  | 'and'
  | 'nor'
  | 'or'
  | 'not'
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'push'
  | 'pull'
  | 'pullAll'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'addToSet'
  | 'rename'
  | 'bit'
  | 'max'
  | 'min'
  | 'expr'

type Expression = 'avg' | 'cond' | 'dateToString' | 'eq' | 'first' | 'gte' | 'max' | 'push' | 'sum' | 'year'

/** `db.command`: the operators, and the pipeline's own. */
export type SdkCommands = Readonly<Record<Operator, (...operands: unknown[]) => SdkCommand>> & {
  readonly aggregate: Readonly<Record<Expression, (operand: unknown) => unknown>> & {
    pipeline(): SdkPipeline
  }
  readonly project: { slice(operand: unknown): unknown; elemMatch(operand: unknown): unknown }
}

/** `cloud.database()`. */
export interface SdkDatabase {
  readonly command: SdkCommands
  readonly Geo: {
    readonly Point: new (longitude: number, latitude: number) => object
    readonly LineString: new (points: readonly object[]) => object
    readonly Polygon: new (lines: readonly object[]) => object
  }
  collection(name: string): SdkCollection
  createCollection(name: string): Promise<unknown>
  startTransaction(): Promise<SdkTransaction>
  runTransaction(work: (transaction: SdkTransaction) => Promise<unknown>): Promise<unknown>
  serverDate(options?: { readonly offset: number }): object
  RegExp(pattern: { readonly regexp: string; readonly options?: string }): object
}

/** The database of the real wx-server-sdk in this process, which must have been initialised. */
export function sdkDatabase(): SdkDatabase {
  const sdk: { database(): SdkDatabase } = require('wx-server-sdk')
  return sdk.database()
}
