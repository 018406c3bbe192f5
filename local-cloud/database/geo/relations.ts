/** How geometries relate on the sphere: distance from a place, being within, having a place in common. */
import type { Geometry, Line, PolygonRings, Position } from './geometry'
import {
  angle,
  angleToArc,
  arcs,
  arcsCross,
  arcsMeet,
  EARTH_RADIUS_METRES,
  isInPolygon,
  toVector,
  type Vector,
} from './sphere'

/** Metres from a place to the nearest place of a geometry; 0 inside a polygon. */
export function distanceTo(place: Position, geometry: Geometry): number {
  return angleTo(toVector(place), geometry) * EARTH_RADIUS_METRES
}

function angleTo(place: Vector, { points, lines, polygons }: Geometry): number {
  const borders = [...lines, ...polygons.flat()]
  if (polygons.some((polygon) => isInPolygon(place, polygon))) return 0
  return Math.min(
    ...points.map((point) => angle(place, toVector(point))),
    ...borders.flatMap((line) => arcs(line).map(([a, b]) => angleToArc(place, a, b))),
  )
}

/** Says whether two geometries have a place in common. */
export function intersects(a: Geometry, b: Geometry): boolean {
  if (bordersMeet(a, b)) return true
  return holdsPlaceOf(a, b) || holdsPlaceOf(b, a)
}

function bordersMeet(a: Geometry, b: Geometry): boolean {
  const first = borderArcs(a)
  const second = borderArcs(b)
  return first.some(([p, q]) => second.some(([r, s]) => arcsMeet(p, q, r, s)))
}

function borderArcs({ points, lines, polygons }: Geometry): (readonly [Vector, Vector])[] {
  const places = points.map((point) => [toVector(point), toVector(point)] as const)
  return [...places, ...[...lines, ...polygons.flat()].flatMap(arcs)]
}

// Without a common border one contains the other wholly or not at all, so that one place of each part decides.
function holdsPlaceOf({ polygons }: Geometry, inner: Geometry): boolean {
  return onePlaceOfEachPart(inner).some((place) => polygons.some((polygon) => isInPolygon(place, polygon)))
}

function onePlaceOfEachPart({ points, lines, polygons }: Geometry): Vector[] {
  const starts = [...lines, ...polygons.map((polygon) => polygon[0] ?? [])].flatMap((line) => line.slice(0, 1))
  return [...points, ...starts].map(toVector)
}

/** Says whether a geometry lies wholly within one of the polygons. */
export function isWithin(inner: Geometry, polygons: readonly PolygonRings[]): boolean {
  return parts(inner).every((part) => polygons.some((polygon) => isPartWithin(part, polygon)))
}

function parts({ points, lines, polygons }: Geometry): Geometry[] {
  const none = { points: [], lines: [], polygons: [] }
  return [
    ...points.map((point) => ({ ...none, points: [point] })),
    ...lines.map((line) => ({ ...none, lines: [line] })),
    ...polygons.map((polygon) => ({ ...none, polygons: [polygon] })),
  ]
}

function isPartWithin(part: Geometry, polygon: PolygonRings): boolean {
  const places = [...part.points, ...part.lines.flat(), ...part.polygons.flat(2)].map(toVector)
  if (!places.every((place) => isInPolygon(place, polygon))) return false
  const borders = borderArcs(part)
  const rings = polygon.flatMap(arcs)
  if (borders.some(([p, q]) => rings.some(([r, s]) => arcsCross(p, q, r, s)))) return false
  // The middle of every arc as well: between two places on the border an arc may leave the polygon without crossing it.
  const middles = borders.map(([a, b]): Vector => scale([a[0] + b[0], a[1] + b[1], a[2] + b[2]]))
  if (!middles.every((place) => isInPolygon(place, polygon))) return false
  return !polygon.slice(1).some((hole) => part.polygons.some((inner) => coversHole(inner, hole)))
}

function coversHole(inner: PolygonRings, hole: Line): boolean {
  const start = hole[0]
  return start !== undefined && isInPolygon(toVector(start), inner) && !sharesRing(hole, inner)
}

function sharesRing(hole: readonly Position[], polygon: PolygonRings): boolean {
  return polygon.slice(1).some((ring) => JSON.stringify(ring) === JSON.stringify(hole))
}

function scale([x, y, z]: Vector): Vector {
  const size = Math.hypot(x, y, z) || 1
  return [x / size, y / size, z / size]
}

/** Says whether every place of a geometry is at most `radians` from a centre. */
export function isWithinCap(inner: Geometry, centre: Position, radians: number): boolean {
  const places = [...inner.points, ...inner.lines.flat(), ...inner.polygons.flat(2)]
  return places.every((place) => angle(toVector(centre), toVector(place)) <= radians)
}
