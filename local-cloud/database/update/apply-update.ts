/** Applies an update to a document: operators, or a replacement. The document given is never changed. */
import { cloneDocument, type Document, isDocument } from '../document'
import { invalidOperator, invalidParameter, requestFailed } from '../errors'
import { encodeKey } from '../key-encoding'
import { ARRAY_OPERATORS, CREATING } from './array-operators'
import { FIELD_OPERATORS } from './field-operators'
import { expandPath, findPlace, makePlace, readPlace, removePlace, writePlace } from './update-paths'
import { validateFieldNames } from './validate-document'

/** What an update may depend on besides the document. */
export interface UpdateSetting {
  /** The query that found the document, for the positional `$`. */
  readonly query: Document
  readonly now: Date
  /** The document is being inserted by an upsert: `$setOnInsert` applies. */
  readonly isInsert: boolean
}

/** Reads an update's data as operators; plain fields mean `$set`, a mixture is an error. */
export function readUpdate(data: unknown): Document {
  if (!isDocument(data)) throw invalidParameter('the update must be an object')
  const keys = Object.keys(data)
  if (keys.length === 0) throw invalidParameter('the update must not be empty')
  const operators = keys.filter((key) => key.startsWith('$'))
  if (operators.length === 0) return { $set: data }
  if (operators.length < keys.length) throw requestFailed('an update mixes operators and fields')
  return data
}

/** Gives the document after the update; throws CloudBase's errors for what cannot be done. */
export function applyUpdate(document: Document, update: Document, setting: UpdateSetting): Document {
  const updated = cloneDocument(document)
  const touched: string[] = []
  for (const [operator, fields] of Object.entries(update)) {
    if (!isDocument(fields))
      throw requestFailed(`Modifiers operate on fields but we found another type for ${operator}`)
    for (const [path, operand] of Object.entries(fields)) {
      for (const plainPath of expandPath(updated, path, setting.query)) {
        refuseConflict(touched, plainPath)
        applyOperator(updated, operator, plainPath, operand, setting)
      }
    }
  }
  if (document['_id'] !== undefined && encodeKey(updated['_id']) !== encodeKey(document['_id'])) {
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  validateFieldNames(updated)
  return updated
}

function refuseConflict(touched: string[], path: string): void {
  const other = touched.find((earlier) => `${earlier}.`.startsWith(`${path}.`) || `${path}.`.startsWith(`${earlier}.`))
  if (other !== undefined) throw requestFailed(`Updating the path '${path}' would create a conflict at '${other}'`)
  touched.push(path)
}

function applyOperator(
  document: Document,
  operator: string,
  path: string,
  operand: unknown,
  setting: UpdateSetting,
): void {
  const changeArray = ARRAY_OPERATORS[operator]
  const changeField = FIELD_OPERATORS[operator]
  if (operator === '$unset') unset(document, path)
  else if (operator === '$rename') rename(document, path, operand)
  else if (changeArray !== undefined) applyToArray(document, operator, path, (array) => changeArray(array, operand))
  else if (changeField === undefined) throw invalidOperator(operator)
  else if (operator !== '$setOnInsert' || setting.isInsert) {
    const place = makePlace(document, path)
    writePlace(place, changeField(readPlace(place), operand, path, setting.now))
  }
}

function applyToArray(
  document: Document,
  operator: string,
  path: string,
  change: (array: readonly unknown[]) => readonly unknown[],
): void {
  const place = CREATING.has(operator) ? makePlace(document, path) : findPlace(document, path)
  const current = place === null ? undefined : readPlace(place)
  if (place === null || (current === undefined && !CREATING.has(operator))) return
  if (current !== undefined && !Array.isArray(current)) {
    throw requestFailed(`The field '${path}' must be an array for ${operator}`)
  }
  writePlace(place, change(current ?? []))
}

function unset(document: Document, path: string): void {
  const place = findPlace(document, path)
  if (place !== null) removePlace(place)
}

function rename(document: Document, path: string, target: unknown): void {
  if (typeof target !== 'string' || target === '') throw requestFailed("The 'to' field for $rename must be a string")
  const place = findPlace(document, path)
  const value = place === null ? undefined : readPlace(place)
  if (place === null || value === undefined) return
  removePlace(place)
  writePlace(makePlace(document, target), value)
}
