/** Checks what may be stored: field names without `$`, a size MongoDB takes, an `_id` that can be an id. */
import { type Document, isDocument } from '../document'
import { stringifyEjson } from '../ejson'
import { invalidParameter, requestFailed } from '../errors'
import { GREATEST_DOCUMENT_BYTES } from '../limits'

/** Throws when a field name at any depth starts with `$` or holds a zero character. */
export function validateFieldNames(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) validateFieldNames(item)
  if (!isDocument(value)) return
  for (const [name, item] of Object.entries(value)) {
    if (name.startsWith('$')) throw requestFailed(`The dollar ($) prefixed field '${name}' is not valid for storage`)
    if (name.includes('\0')) throw requestFailed('A field name must not contain a null character')
    validateFieldNames(item)
  }
}

/** Throws when a document is too large or its `_id` cannot be one. */
export function validateDocument(document: Document): void {
  validateFieldNames(document)
  const id = document['_id']
  if (id === null || Array.isArray(id) || id instanceof RegExp)
    throw invalidParameter('_id must be a string or a number')
  const bytes = Buffer.byteLength(stringifyEjson(document))
  if (bytes > GREATEST_DOCUMENT_BYTES) {
    throw requestFailed(`document is too large: ${bytes} bytes, at most ${GREATEST_DOCUMENT_BYTES}`)
  }
}

/** The document an upsert starts from: what the query says by equality. */
export function documentFromQuery(query: Document): Document {
  const document: Document = {}
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isDocument(part)) Object.assign(document, documentFromQuery(part))
    } else if (!key.startsWith('$') && !key.includes('.')) {
      const isOperator = isDocument(condition) && Object.keys(condition).some((name) => name.startsWith('$'))
      if (!isOperator && !(condition instanceof RegExp)) document[key] = condition
      else if (isDocument(condition) && '$eq' in condition) document[key] = condition['$eq']
    }
  }
  return document
}
