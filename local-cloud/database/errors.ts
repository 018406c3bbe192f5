/** The database's errors, with CloudBase's own codes and messages. */
import { WireError } from '../wire'

const CONTACT = 'Please check your request, but if the problem persists, contact us.'

/** A request that the database cannot carry out (bad operator, wrong type, bad pattern): `errCode` -502001. */
export function requestFailed(reason: string): WireError {
  return new WireError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${reason}. ${CONTACT}`)
}

/** A parameter that is missing or of the wrong kind: `errCode` -501007. */
export function invalidParameter(reason: string): WireError {
  return new WireError('INVALID_PARAM', `[InvalidParameter] ${reason}. ${CONTACT}`)
}

/** A query or update operator that does not exist: `errCode` -502002 (the SDK spells the code so). */
export function invalidOperator(operator: string): WireError {
  return new WireError('DATABASE_INVALID_OPERRATOR', `[InvalidParameter] unknown operator: ${operator}. ${CONTACT}`)
}

/** The collection was never made: `errCode` -502005. */
export function collectionNotExist(name: string): WireError {
  return new WireError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${CONTACT}`)
}

/** `createCollection` for a name that is taken. */
export function collectionExists(name: string): WireError {
  return new WireError(
    'DATABASE_COLLECTION_ALREADY_EXIST',
    `[ResourceUnavailable.ResourceExist] Table exist: ${name}. ${CONTACT}`,
  )
}

/** A unique index already has the key; the SDK shows `errCode` -501001 because it does not know this code. */
export function duplicateKey(collection: string, index: string, key: readonly unknown[]): WireError {
  const text = key.map((value) => `: ${JSON.stringify(value ?? null)}`).join(', ')
  return new WireError(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation.DuplicateWrite] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} index: ${index} dup key: { ${text} }}]}, {<nil>}]. ${CONTACT}`,
  )
}

/** Another transaction wrote, or has written since the snapshot, what this one wants to write. */
export function transactionConflict(): WireError {
  return new WireError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${CONTACT}`,
  )
}

/** The transaction was committed, aborted, or is older than 30 seconds. */
export function transactionNotExist(): WireError {
  return new WireError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${CONTACT}`,
  )
}

/** The disk below the database is full; nothing of the call was written. */
export function storageFull(): WireError {
  return new WireError(
    'DATABASE_STORAGE_FULL',
    '[ResourceInsufficient.StorageFull] database or disk is full, nothing was written. 数据库所在磁盘已满，本次没有写入任何内容；请清理磁盘后重试。',
  )
}

/** Strict mode: no declared index serves the query. `shape` names fields and operators only, never values. */
export function noIndexServes(collection: string, shape: string, indexes: readonly string[]): WireError {
  return new WireError(
    'DATABASE_QUERY_WITHOUT_INDEX',
    `[StrictMode] no index of collection "${collection}" serves the query ${shape}; its indexes are: ${['_id', ...indexes].join('; ')}. 严格模式：请在 config/cloud/collections 里为该查询声明索引。`,
  )
}
