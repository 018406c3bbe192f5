/** One page of a list that is ordered by the sort key `order` (see types/fields). */
import { type Collection, command, findDocuments, type Stored } from './database'

interface Ordered extends Stored {
  readonly order: string
}

/** A page and the cursor of the following one; null at the end. */
export interface Page<Document> {
  readonly documents: Document[]
  readonly next: string | null
}

/** Newest first, from `after` on. One database call. */
export const pageBefore = <Document extends Ordered>(
  from: Collection<Document>,
  where: object,
  after: string | undefined,
  rows: number,
): Promise<Page<Document>> => page(from, after ? { ...where, order: command.lt(after) } : where, 'desc', rows)

/** Oldest first, from `after` on. One database call. */
export const pageAfter = <Document extends Ordered>(
  from: Collection<Document>,
  where: object,
  after: string | undefined,
  rows: number,
): Promise<Page<Document>> => page(from, after ? { ...where, order: command.gt(after) } : where, 'asc', rows)

/** Asks for one row more than the page has, to know whether there is a next one. */
async function page<Document extends Ordered>(
  from: Collection<Document>,
  where: object,
  direction: 'asc' | 'desc',
  rows: number,
): Promise<Page<Document>> {
  const found = await findDocuments(from, { where, orderBy: ['order', direction], limit: rows + 1 })
  const documents = found.slice(0, rows)
  return { documents, next: found.length > rows ? (documents.at(-1)?.order ?? null) : null }
}
