/** `$near`, `$nearSphere`, `$geoWithin` and `$geoIntersects` as query operators. */
import type { Options } from 'mingo/types'
import { type Document, isDocument } from '../document'
import { requestFailed } from '../errors'
import { valuesAt } from '../path-values'
import { type Geometry, readGeometry, readPosition, requireGeometry } from './geometry'
import { distanceTo, intersects, isWithin, isWithinCap } from './relations'
import { EARTH_RADIUS_METRES } from './sphere'

type Predicate = (geometry: Geometry) => boolean

const onGeometry =
  (compile: (operand: unknown) => Predicate) => (path: string, operand: unknown, _options: Options) => {
    const test = compile(operand)
    return (document: unknown) => geometriesAt(document, path).some(test)
  }

/** The values at a path that may be geometries: a plain field as it is, a deeper one through arrays. */
export function geoValuesAt(document: unknown, path: string): readonly unknown[] {
  if (path.includes('.')) return valuesAt(document, path)
  return [isDocument(document) && Object.hasOwn(document, path) ? document[path] : undefined]
}

/** The geometries at a path: the value itself, or every one in an array of them. */
export function geometriesAt(document: unknown, path: string): Geometry[] {
  return geoValuesAt(document, path).flatMap((value) => {
    const geometry = readGeometry(value)
    if (geometry !== null) return [geometry]
    return Array.isArray(value) ? value.map(readGeometry).filter((item) => item !== null) : []
  })
}

/** Where `$near` measures from, and between which distances in metres. */
export interface NearOperand {
  readonly centre: readonly [number, number]
  readonly least: number
  readonly greatest: number
}

/** Reads the operand of `$near`: GeoJSON with metres, or a legacy pair with radians. */
export function readNear(operand: unknown): NearOperand {
  const { $geometry, $maxDistance, $minDistance } = isDocument(operand) ? operand : {}
  const point = requireGeometry($geometry ?? operand).points[0]
  if (point === undefined) throw requestFailed('$near requires a point')
  const unit = $geometry === undefined ? EARTH_RADIUS_METRES : 1
  return {
    centre: point,
    least: distance($minDistance, 0) * unit,
    greatest: distance($maxDistance, Number.POSITIVE_INFINITY) * unit,
  }
}

function distance(value: unknown, otherwise: number): number {
  if (value === undefined || value === null) return otherwise
  if (typeof value !== 'number' || !(value >= 0)) throw requestFailed('a distance is a number of at least 0')
  return value
}

function compileNear(operand: unknown): Predicate {
  const { centre, least, greatest } = readNear(operand)
  return (geometry) => {
    const metres = distanceTo(centre, geometry)
    return metres >= least && metres <= greatest
  }
}

function compileWithin(operand: unknown): Predicate {
  if (!isDocument(operand)) throw requestFailed('$geoWithin needs a shape')
  const sphere = operand['$centerSphere'] ?? operand['$center']
  if (sphere !== undefined) return compileCap(sphere)
  const polygons =
    operand['$geometry'] === undefined ? readLegacyShape(operand) : requireGeometry(operand['$geometry']).polygons
  if (polygons.length === 0) throw requestFailed('$geoWithin needs a Polygon or MultiPolygon')
  return (geometry) => isWithin(geometry, polygons)
}

function readLegacyShape({ $box, $polygon }: Document) {
  if (Array.isArray($box)) {
    const [from, to] = $box.map(readPosition)
    if (!from || !to) throw requestFailed('$box needs two corners')
    return [[[from, [to[0], from[1]], to, [from[0], to[1]], from]]] as const
  }
  const ring = Array.isArray($polygon) ? $polygon : []
  return requireGeometry({ type: 'Polygon', coordinates: [[...ring, ring[0]]] }).polygons
}

function compileCap(operand: unknown): Predicate {
  const [place, radians] = Array.isArray(operand) ? operand : []
  const centre = isDocument(place) ? readGeometry(place)?.points[0] : readPosition(place)
  if (!centre || typeof radians !== 'number' || !(radians >= 0))
    throw requestFailed('$centerSphere needs a centre and a radius in radians')
  return (geometry) => isWithinCap(geometry, centre, radians)
}

function compileIntersects(operand: unknown): Predicate {
  const shape = requireGeometry(isDocument(operand) ? operand['$geometry'] : undefined)
  return (geometry) => intersects(geometry, shape)
}

/** The operators by name. */
export const geoQueryOperators = {
  $near: onGeometry(compileNear),
  $nearSphere: onGeometry(compileNear),
  $geoWithin: onGeometry(compileWithin),
  $within: onGeometry(compileWithin),
  $geoIntersects: onGeometry(compileIntersects),
}
