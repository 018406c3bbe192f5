/** Finds and makes the places that an update's dotted paths name, with MongoDB's rules for arrays and missing parents. */
import { type Document, isDocument } from '../document'
import { requestFailed } from '../errors'
import { compileMatch } from '../match'
import { normalizeQuery } from '../normalize-query'

/** A place in a document: the object or array that holds it and its name or position there. */
export interface Place {
  readonly holder: Document | unknown[]
  readonly name: string
}

/** The value at a place; `undefined` when there is none. */
export function readPlace({ holder, name }: Place): unknown {
  if (Array.isArray(holder)) return holder[Number(name)]
  return Object.hasOwn(holder, name) ? holder[name] : undefined
}

/** Puts a value at a place; an array is filled with null up to it. */
export function writePlace({ holder, name }: Place, value: unknown): void {
  if (!Array.isArray(holder)) {
    holder[name] = value
    return
  }
  while (holder.length < Number(name)) holder.push(null)
  holder[Number(name)] = value
}

/** Takes the value away; in an array null stays, so that positions do not move. */
export function removePlace({ holder, name }: Place): void {
  if (!Array.isArray(holder)) delete holder[name]
  else if (Number(name) < holder.length) holder[Number(name)] = null
}

/** The place a path names, or null when its parents do not exist. */
export function findPlace(document: Document, path: string): Place | null {
  return walk(document, path, false)
}

/** The place a path names; missing parents are made. Throws where a parent is not an object or array. */
export function makePlace(document: Document, path: string): Place {
  const place = walk(document, path, true)
  if (place === null) throw requestFailed(`Cannot create field ${path}`)
  return place
}

function walk(document: Document, path: string, isMaking: boolean): Place | null {
  const segments = path.split('.')
  const last = segments.pop() ?? path
  let holder: Document | unknown[] = document
  for (const segment of segments) {
    const place: Place = { holder, name: segment }
    if (!canHold(place, isMaking)) return null
    let next = readPlace(place)
    if (next === undefined && isMaking) {
      next = {}
      writePlace(place, next)
    }
    if (!isDocument(next) && !Array.isArray(next)) {
      if (isMaking)
        throw requestFailed(`Cannot create field '${last}' in element {${segment}: ${JSON.stringify(next)}}`)
      return null
    }
    holder = next
  }
  const place = { holder, name: last }
  return canHold(place, isMaking) ? place : null
}

function canHold({ holder, name }: Place, isMaking: boolean): boolean {
  if (!Array.isArray(holder) || /^\d+$/.test(name)) return true
  if (isMaking) throw requestFailed(`Cannot create field '${name}' in an array`)
  return false
}

/** The plain paths that a path with `$` (the element the query matched) or `$[]` (every element) stands for. */
export function expandPath(document: Document, path: string, query: Document): string[] {
  const sign = /(^|\.)(\$\[\]|\$)(?=\.|$)/.exec(path)
  if (sign === null) return [path]
  const parent = path.slice(0, sign.index)
  const rest = path.slice(sign.index + sign[0].length)
  const place = findPlace(document, parent)
  const array = place === null ? undefined : readPlace(place)
  if (!Array.isArray(array)) throw requestFailed(`The path '${parent}' must exist and be an array to use ${sign[2]}`)
  const positions = sign[2] === '$' ? [matchedPosition(array, parent, query)] : array.map((_, i) => i)
  return positions.flatMap((position) => expandPath(document, `${parent}.${position}${rest}`, query))
}

function matchedPosition(array: readonly unknown[], path: string, query: Document): number {
  const conditions = Object.entries(query)
    .filter(([key]) => key === path || key.startsWith(`${path}.`))
    .map(([key, condition]) => [`element${key.slice(path.length)}`, condition])
  const match = compileMatch(normalizeQuery(Object.fromEntries(conditions)))
  const position = conditions.length === 0 ? -1 : array.findIndex((element) => match({ element: [element] }))
  if (position < 0) throw requestFailed('The positional operator did not find the match needed from the query')
  return position
}
