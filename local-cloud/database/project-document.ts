/** The projection of `field()`: which fields of a found record are answered, with `$slice` and `$elemMatch`. */
import { type Document, isDocument } from './document'
import { requestFailed } from './errors'
import { compileMatch } from './match'
import { isOperatorObject, normalizeQuery } from './normalize-query'

/** Gives the projected record. */
export type Project = (document: Document) => Document

type Tree = { [name: string]: Tree | true }

/** Compiles a projection such as `{name: 1}`, `{secret: 0}` or `{tags: {$slice: 2}}`. */
export function compileProjection(projection: Document): Project {
  const entries = Object.entries(projection)
  const operators = entries.filter(([, value]) => isDocument(value))
  const plain = entries.filter(([path, value]) => !isDocument(value) && path !== '_id')
  const included = plain.filter(([, value]) => Boolean(value)).map(([path]) => path)
  const excluded = plain.filter(([, value]) => !value).map(([path]) => path)
  if (included.length > 0 && excluded.length > 0)
    throw requestFailed('Projection cannot have a mix of inclusion and exclusion')
  const isMatching = operators.some(([, value]) => isDocument(value) && '$elemMatch' in value)
  const hidesId = '_id' in projection && !projection['_id']
  const onlyId = '_id' in projection && !hidesId && plain.length === 0 && operators.length === 0
  const isInclusive = included.length > 0 || onlyId || (isMatching && excluded.length === 0)
  const kept = treeOf([...included, ...operators.map(([path]) => path), ...(hidesId ? [] : ['_id'])])
  const dropped = treeOf([...excluded, ...(hidesId ? ['_id'] : [])])
  const changes = operators.map(([path, operator]) => ({
    path: path.split('.'),
    change: compileOperator(path, operator),
  }))
  return (document) => {
    const base = isInclusive ? keep(document, kept) : drop(document, dropped)
    return changes.reduce((result, { path, change }) => changeAt(result, path, change), base)
  }
}

function treeOf(paths: readonly string[]): Tree {
  const root: Tree = {}
  for (const path of paths) {
    const segments = path.split('.')
    const last = segments.pop() ?? path
    let tree = root
    for (const segment of segments) {
      const next = tree[segment]
      const child: Tree = next === undefined || next === true ? {} : next
      tree[segment] = child
      tree = child
    }
    tree[last] = true
  }
  return root
}

function keep(document: Document, tree: Tree): Document {
  const kept = Object.entries(document).flatMap(([name, value]): [string, unknown][] => {
    const branch = Object.hasOwn(tree, name) ? tree[name] : undefined
    if (branch === undefined) return []
    if (branch === true) return [[name, value]]
    if (isDocument(value)) return [[name, keep(value, branch)]]
    return Array.isArray(value) ? [[name, value.filter(isDocument).map((item) => keep(item, branch))]] : []
  })
  return Object.fromEntries(kept)
}

function drop(document: Document, tree: Tree): Document {
  const rest = Object.entries(document).flatMap(([name, value]): [string, unknown][] => {
    const branch = Object.hasOwn(tree, name) ? tree[name] : undefined
    if (branch === true) return []
    if (branch === undefined) return [[name, value]]
    if (isDocument(value)) return [[name, drop(value, branch)]]
    return [[name, Array.isArray(value) ? value.map((item) => (isDocument(item) ? drop(item, branch) : item)) : value]]
  })
  return Object.fromEntries(rest)
}

type Change = (value: readonly unknown[]) => readonly unknown[] | undefined

function compileOperator(path: string, operator: unknown): Change {
  const { $slice, $elemMatch } = isDocument(operator) ? operator : {}
  if ($slice !== undefined) return (array) => slice(array, $slice)
  if (!isDocument($elemMatch)) throw requestFailed(`Unsupported projection option: ${path}`)
  const isOnElement = isOperatorObject($elemMatch)
  const match = compileMatch(isOnElement ? { element: $elemMatch } : normalizeQuery($elemMatch))
  return (array) => {
    const found = array.find((item) => (isOnElement ? match({ element: item }) : isDocument(item) && match(item)))
    return found === undefined ? undefined : [found]
  }
}

function slice(array: readonly unknown[], operand: unknown): readonly unknown[] {
  if (typeof operand === 'number') return operand >= 0 ? array.slice(0, operand) : array.slice(operand)
  const [skip, limit] = Array.isArray(operand) ? operand : []
  if (typeof skip !== 'number' || typeof limit !== 'number' || limit <= 0)
    throw requestFailed('$slice takes a number or [skip, limit]')
  const start = skip >= 0 ? skip : Math.max(0, array.length + skip)
  return array.slice(start, start + limit)
}

function changeAt(document: Document, [name, ...rest]: readonly string[], change: Change): Document {
  if (name === undefined || !Object.hasOwn(document, name)) return document
  const value = document[name]
  if (rest.length > 0) {
    if (isDocument(value)) return { ...document, [name]: changeAt(value, rest, change) }
    if (!Array.isArray(value)) return document
    return { ...document, [name]: value.map((item) => (isDocument(item) ? changeAt(item, rest, change) : item)) }
  }
  const changed = Array.isArray(value) ? change(value) : value
  if (changed !== undefined) return { ...document, [name]: changed }
  const { [name]: _unmatched, ...others } = document
  return others
}
