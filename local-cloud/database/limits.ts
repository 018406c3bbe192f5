/** The database's limits, as CloudBase publishes them. */

/** Records that one `get` answers when the caller does not say (SDK default, server side). */
export const DEFAULT_QUERY_LIMIT = 100
/** Records that one `get` answers at most (cloud function side). */
export const GREATEST_QUERY_LIMIT = 1000
/** Bytes that one database answer may have: 1 MB. */
export const GREATEST_RESULT_BYTES = 1024 * 1024
/** Bytes that one record may have: MongoDB's 16 MB. */
export const GREATEST_DOCUMENT_BYTES = 16 * 1024 * 1024
/** Bytes of an indexed field's value, MongoDB 4.0's index key limit. */
export const GREATEST_INDEX_KEY_BYTES = 1024
/** Milliseconds after which an open transaction is aborted. */
export const TRANSACTION_MILLISECONDS = 30_000
