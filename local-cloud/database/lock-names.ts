/** The names of what a write locks while its transaction is open. */
import type { Document } from './document'
import type { Change } from './document-store'
import { indexKeys, type StoredCollection } from './stored-collection'

/** The name of a record's lock. */
export function recordLock(collection: StoredCollection, idKey: string): string {
  return `${collection.number}/${idKey}`
}

/** The names of what a change locks: the record, and every key of a unique index that it takes or gives up. */
export function lockNames({ collection, idKey, before, after }: Change): readonly string[] {
  const keys = (document: Document | undefined | null) =>
    document === null || document === undefined
      ? []
      : collection.indexes
          .filter(({ plan }) => plan.isUnique === true)
          .flatMap(({ plan, number }) => indexKeys(plan, document).map((key) => `i${number}/${key}`))
  const held = new Set(keys(before?.document))
  const taken = keys(after)
  const changed = [...taken.filter((key) => !held.has(key)), ...[...held].filter((key) => !taken.includes(key))]
  return [recordLock(collection, idKey), ...changed]
}
