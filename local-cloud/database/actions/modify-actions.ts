/** `database.modifyDocument`, `database.modifyAndReturnDoc` and `database.removeDocument`. */
import type { WireAnswer, WireBody } from '../../wire'
import type { DatabaseContext } from '../database-context'
import type { Document } from '../document'
import { type Change, idKeyOf, type StoredDocument } from '../document-store'
import { stringifyAnswer, stringifyEjson } from '../ejson'
import { invalidParameter, requestFailed } from '../errors'
import { type FindResult, findDocuments } from '../find-documents'
import type { StoredCollection } from '../stored-collection'
import type { Transaction } from '../transactions'
import { applyUpdate, readUpdate } from '../update/apply-update'
import { documentFromQuery, validateDocument } from '../update/validate-document'
import { answerId, createId } from './insert-action'
import { readCollectionName, readDocument, requireQuery } from './read-body'
import { type PlannedWrite, writeChanges } from './write-changes'

/** Updates or replaces (`merge: false`) what the query finds; `upsert` inserts when it finds nothing. */
export function modifyDocument(context: DatabaseContext, body: WireBody): Promise<WireAnswer> {
  return writeChanges(context, 'database.modifyDocument', body, (transaction) => {
    const target = findTarget(context, body, transaction, body['multi'] === true ? null : 1)
    const modify = readModification(body, target)
    if (target.found.documents.length === 0 && body['upsert'] === true) return upsert(target, modify)
    const changes = target.found.documents.map((stored) =>
      toChange(target.collection, stored, modify(stored.document, false)),
    )
    const changed = changes.filter(isRealChange)
    // A replacement counts what it found, an update what it changed, as the vendor's tests expect.
    const updated = body['merge'] === false ? changes.length : changed.length
    return { changes: changed, answer: { data: { updated, upsert_id: null } }, cost: target.found }
  })
}

/** Updates the first record found and answers it as it is afterwards; `doc` is null when nothing was found. */
export function modifyAndReturnDoc(context: DatabaseContext, body: WireBody): Promise<WireAnswer> {
  return writeChanges(context, 'database.modifyAndReturnDoc', body, (transaction) => {
    const target = findTarget(context, body, transaction, 1)
    const modify = readModification(body, target)
    const changes = target.found.documents.map((stored) =>
      toChange(target.collection, stored, modify(stored.document, false)),
    )
    const document = changes[0]?.after
    const doc = document === undefined || document === null ? null : stringifyAnswer(document)
    return {
      changes: changes.filter(isRealChange),
      answer: { data: { updated: changes.length, doc } },
      cost: target.found,
    }
  })
}

/** Removes what the query finds: all of it, or only the first with `multi: false`. */
export function removeDocument(context: DatabaseContext, body: WireBody): Promise<WireAnswer> {
  return writeChanges(context, 'database.removeDocument', body, (transaction) => {
    const { collection, found } = findTarget(context, body, transaction, body['multi'] === false ? 1 : null)
    const changes = found.documents.map((stored) => toChange(collection, stored, null))
    return { changes, answer: { data: { deleted: changes.length } }, cost: found }
  })
}

interface Target {
  readonly collection: StoredCollection
  readonly query: Document
  readonly found: FindResult
  readonly now: Date
}

function findTarget(
  context: DatabaseContext,
  body: WireBody,
  transaction: Transaction | null,
  limit: number | null,
): Target {
  const now = new Date()
  const collection = context.store.collection(readCollectionName(body))
  const query = requireQuery(body, now)
  const { isStrict, store, transactions } = context
  const isWhole = Object.keys(query).length === 0
  const request = {
    collection,
    query,
    sort: [],
    skip: 0,
    limit: isStrict && isWhole ? null : limit,
    transaction,
    isStrict,
  }
  return { collection, query, now, found: findDocuments(store, transactions, request) }
}

type Modify = (document: Document, isInsert: boolean) => Document

function readModification(body: WireBody, { query, now }: Target): Modify {
  const data = readDocument(body, 'data', now)
  if (data === null) throw invalidParameter('data is required')
  if (body['merge'] !== false) {
    const update = readUpdate(data)
    return (document, isInsert) => {
      const after = applyUpdate(document, update, { query, now, isInsert })
      validateDocument(after)
      return after
    }
  }
  if (Object.keys(data).some((key) => key.startsWith('$')))
    throw requestFailed('a replacement must not contain operators')
  return (document) => {
    const after = { _id: document['_id'], ...data }
    if (idKeyOf(after) !== idKeyOf(document)) throw requestFailed("the immutable field '_id' cannot be changed")
    validateDocument(after)
    return after
  }
}

function upsert({ collection, query, found }: Target, modify: Modify): PlannedWrite {
  const { _id = createId(), ...fields } = documentFromQuery(query)
  const after = modify({ _id, ...fields }, true)
  const change = { collection, idKey: idKeyOf(after), before: null, after }
  return { changes: [change], answer: { data: { updated: 0, upsert_id: answerId(after['_id']) } }, cost: found }
}

function toChange(collection: StoredCollection, before: StoredDocument, after: Document | null): Change {
  return { collection, idKey: before.idKey, before, after }
}

function isRealChange({ before, after }: Change): boolean {
  return before === null || after === null || stringifyEjson(before.document) !== stringifyEjson(after)
}
