/** `database.insertDocument`: one record or many, all or none. */
import { randomBytes } from 'node:crypto'
import type { WireAnswer, WireBody } from '../../wire'
import { ObjectId } from '../bson-types'
import type { DatabaseContext } from '../database-context'
import { type Document, isDocument } from '../document'
import { type Change, idKeyOf } from '../document-store'
import { parseEjson, reviveEjson } from '../ejson'
import { duplicateKey, invalidParameter } from '../errors'
import type { StoredCollection } from '../stored-collection'
import { validateDocument } from '../update/validate-document'
import { readCollectionName } from './read-body'
import { writeChanges } from './write-changes'

/** Inserts and answers the ids in the order of the records. */
export function insertDocument(context: DatabaseContext, body: WireBody): Promise<WireAnswer> {
  return writeChanges(context, 'database.insertDocument', body, () => {
    const collection = context.store.collection(readCollectionName(body))
    const changes = insertions(collection, readDocuments(body))
    const insertedIds = changes.map(({ after }) => answerId(after?.['_id']))
    return { changes, answer: { data: { insertedIds } }, cost: { documentsExamined: 0, indexUsed: null } }
  })
}

function readDocuments(body: WireBody): Document[] {
  const now = new Date()
  const data = Array.isArray(body['data']) ? body['data'] : [body['data']]
  return data.map((item) => {
    const document = typeof item === 'string' ? parseEjson(item, now) : reviveEjson(item, now)
    if (!isDocument(document)) throw invalidParameter('data must be objects')
    return document
  })
}

/** The changes that insert documents; each gets an `_id` when it has none. */
export function insertions(collection: StoredCollection, documents: readonly Document[]): Change[] {
  const taken = new Set<string>()
  return documents.map((document) => {
    const { _id = createId(), ...fields } = document
    const after = { _id, ...fields }
    validateDocument(after)
    const idKey = idKeyOf(after)
    if (taken.has(idKey)) throw duplicateKey(collection.name, '_id_', [_id])
    taken.add(idKey)
    return { collection, idKey, before: null, after }
  })
}

/** A new record's id: 32 hexadecimal digits, as CloudBase makes them. */
export function createId(): string {
  return randomBytes(16).toString('hex')
}

/** An id as answers carry it: ObjectIds as their digits. */
export function answerId(id: unknown): unknown {
  return id instanceof ObjectId ? id.hex : id
}
