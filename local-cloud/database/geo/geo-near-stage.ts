/** `$geoNear`, the pipeline stage: records by distance from a place, each with its distance. */

import { Lazy, type Iterator as LazyIterator } from 'mingo/lazy'
import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { cloneDocument, type Document, isDocument } from '../document'
import { requestFailed } from '../errors'
import { geometriesAt, readNear } from './geo-query-operators'
import { readGeometry } from './geometry'
import { distanceTo } from './relations'
import { EARTH_RADIUS_METRES } from './sphere'

/** Runs the stage. `key` names the field; without it the first field that holds a geometry is taken. */
export function geoNearStage(documents: LazyIterator, specification: unknown, options: Options): LazyIterator {
  if (!isDocument(specification)) throw requestFailed('$geoNear needs an object')
  const { near, key, distanceField, includeLocs, distanceMultiplier, query, maxDistance, minDistance } = specification
  if (typeof distanceField !== 'string') throw requestFailed('$geoNear requires distanceField')
  const isLegacy = Array.isArray(near)
  const { centre, least, greatest } = readNear(
    isLegacy
      ? { ...toLegacy(near), $maxDistance: maxDistance, $minDistance: minDistance }
      : { $geometry: near, $maxDistance: maxDistance, $minDistance: minDistance },
  )
  const factor =
    (typeof distanceMultiplier === 'number' ? distanceMultiplier : 1) / (isLegacy ? EARTH_RADIUS_METRES : 1)
  const filter = isDocument(query) ? new Query(query, options) : null
  return documents.transform((items: unknown[]) => {
    const located = items
      .filter(isDocument)
      .filter((document) => filter === null || filter.test(document))
      .flatMap((document) => {
        const path = typeof key === 'string' ? key : geometryField(document)
        const distances = geometriesAt(document, path).map((geometry) => distanceTo(centre, geometry))
        const metres = Math.min(...distances)
        return distances.length > 0 && metres >= least && metres <= greatest ? [{ document, path, metres }] : []
      })
      .sort((a, b) => a.metres - b.metres)
      .map(({ document, path, metres }) => {
        const answer = cloneDocument(document)
        setPath(answer, distanceField, metres * factor)
        if (typeof includeLocs === 'string') setPath(answer, includeLocs, document[path])
        return answer
      })
    return Lazy(located)
  })
}

function toLegacy(near: readonly unknown[]): Document {
  return { longitude: near[0], latitude: near[1] }
}

function geometryField(document: Document): string {
  return Object.keys(document).find((name) => isDocument(document[name]) && readGeometry(document[name]) !== null) ?? ''
}

function setPath(document: Document, path: string, value: unknown): void {
  const segments = path.split('.')
  const last = segments.pop() ?? path
  let target = document
  for (const segment of segments) {
    const next = target[segment]
    const child = isDocument(next) ? next : {}
    target[segment] = child
    target = child
  }
  target[last] = value
}
