/** Whatever the indexes, a query answers what reading every record would answer. */
import fc from 'fast-check'
import { Query } from 'mingo'
import type { Document } from '../../../local-cloud/database/document'
import { parseEjson, stringifyEjson } from '../../../local-cloud/database/ejson'
import { type Database, openDatabase } from '../../../local-cloud/database/open-database'
import { sortKey } from '../../../local-cloud/database/path-values'
import type { CollectionPlan, IndexPlan, WireAnswer } from '../../../local-cloud/wire'

// Few fields, so that conditions, orders and indexes often meet on one.
const FIELDS = ['a', 'a', 'a', 'b', 'n.x'] as const
const scalar = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 3, arbitrary: fc.constantFrom('', 'a', 'ab', 'abc', 'b', '镇', '6211', '621122', '621122100', 'a\0b') },
  fc.constantFrom(true, false, null),
  fc.integer({ min: 0, max: 3 }).map((day) => new Date(Date.UTC(2026, 0, day))),
  fc.constantFrom(0.5, -0.5, 1e300, -1e-300),
)
const value = fc.oneof({ weight: 2, arbitrary: scalar }, fc.array(scalar, { maxLength: 3 }))
const record = fc
  .record(
    {
      a: value,
      b: value,
      n: fc.oneof(fc.record({ x: value }), fc.array(fc.record({ x: scalar }), { maxLength: 2 })),
    },
    { requiredKeys: [] },
  )
  .map((fields): Document => ({ ...fields }))

// Without arrays an index can also give the order.
const flatRecord = fc
  .record({ a: scalar, b: scalar, n: fc.record({ x: scalar }) }, { requiredKeys: [] })
  .map((fields): Document => ({ ...fields }))
const records = fc.oneof(fc.array(record, { maxLength: 25 }), fc.array(flatRecord, { maxLength: 25 }))

const comparison = fc.constantFrom('$eq', '$gt', '$gte', '$lt', '$lte', '$ne')
const operand = scalar.filter((item) => item !== null)
const condition = fc.oneof(
  scalar,
  fc.tuple(comparison, operand).map(([operator, item]): Document => ({ [operator]: item })),
  fc.tuple(operand, operand).map(([low, high]): Document => ({ $gte: low, $lt: high })),
  fc.array(scalar, { maxLength: 3 }).map((items): Document => ({ $in: items })),
  fc.array(scalar, { maxLength: 2 }).map((items): Document => ({ $nin: items })),
  fc.boolean().map((isThere): Document => ({ $exists: isThere })),
  fc.constantFrom(/^a/, /^6211/, /^ab*/, /^a|b/, /^A/i, /b$/, /^镇/),
)
const simpleQuery = fc
  .dictionary(fc.constantFrom(...FIELDS), condition, { maxKeys: 3 })
  .map((fields): Document => ({ ...fields }))
const query = fc.oneof(
  { weight: 4, arbitrary: simpleQuery },
  fc
    .tuple(simpleQuery, fc.array(simpleQuery, { minLength: 1, maxLength: 3 }))
    .map(([base, branches]): Document => ({ ...base, $or: branches })),
  fc.array(simpleQuery, { minLength: 1, maxLength: 3 }).map((parts): Document => ({ $and: parts })),
)
const order = fc.uniqueArray(fc.tuple(fc.constantFrom(...FIELDS), fc.constantFrom<1 | -1>(1, -1)), {
  selector: ([path]) => path,
  maxLength: 2,
})
const indexPlans = fc
  .array(
    order.filter((fields) => fields.length > 0),
    { minLength: 1, maxLength: 4 },
  )
  .map((plans) => plans.map((fields, i): IndexPlan => ({ name: `index_${i}`, fields })))

function open(indexes: readonly IndexPlan[], things: readonly Document[]): Database {
  const collections: CollectionPlan[] = [{ name: 'things', indexes }]
  const database = openDatabase({ folder: ':memory:', isStrict: false, collections })
  database.insertMany(
    'things',
    things.map((fields, i) => ({ _id: `r${i}`, ...fields })),
  )
  return database
}

function listOf(answer: WireAnswer): Document[] {
  const { list } = answer['data'] as { list: string[] }
  return list.map((text) => parseEjson(text) as Document)
}

async function ask(
  database: Database,
  conditions: Document,
  fields: readonly (readonly [string, 1 | -1])[],
  limit: number,
  offset = 0,
) {
  const body = {
    collectionName: 'things',
    query: stringifyEjson(conditions),
    order: JSON.stringify(Object.fromEntries(fields)),
    limit,
    offset,
  }
  return listOf((await database.actions['database.getDocument']?.(body)) ?? {})
}

const ids = (found: readonly Document[]) => found.map((item) => String(item['_id'])).sort()

describe('a query on any indexes', () => {
  it('finds exactly the records that a reading of all of them finds', async () => {
    await fc.assert(
      fc.asyncProperty(records, indexPlans, query, async (things, indexes, conditions) => {
        const database = open(indexes, things)
        const everything = await ask(database, {}, [], 1000)
        const matching = new Query<Document>(conditions).find<Document>(everything).all()
        expect(ids(await ask(database, conditions, [], 1000))).toEqual(ids(matching))
        database.close()
      }),
      { numRuns: 600 },
    )
  })

  it('answers pages in the asked order, without gaps and without repeats', async () => {
    await fc.assert(
      fc.asyncProperty(
        records,
        indexPlans,
        query,
        order,
        fc.integer({ min: 1, max: 7 }),
        async (things, indexes, conditions, fields, size) => {
          const database = open(indexes, things)
          const whole = await ask(database, conditions, fields, 1000)
          const keys = whole.map((item) => sortKey(item, fields))
          expect(keys).toEqual([...keys].sort())
          const pages: Document[] = []
          for (let offset = 0; offset < whole.length; offset += size)
            pages.push(...(await ask(database, conditions, fields, size, offset)))
          expect(pages.map((item) => item['_id'])).toEqual(whole.map((item) => item['_id']))
          database.close()
        },
      ),
      { numRuns: 800 },
    )
  })

  it('finds the same after records were changed and removed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 15 }),
        indexPlans,
        query,
        record,
        async (things, indexes, conditions, change) => {
          const database = open(indexes, things)
          const call = (action: string, body: Document) =>
            database.actions[action]?.({ collectionName: 'things', ...body })
          await call('database.modifyDocument', {
            query: stringifyEjson({ _id: 'r0' }),
            data: stringifyEjson(change),
            merge: false,
            multi: false,
          })
          await call('database.removeDocument', { query: '{"_id":"r1"}', multi: false })
          const everything = await ask(database, {}, [], 1000)
          const matching = new Query<Document>(conditions).find<Document>(everything).all()
          expect(ids(await ask(database, conditions, [], 1000))).toEqual(ids(matching))
          database.close()
        },
      ),
      { numRuns: 200 },
    )
  })
})
