/** Geometry on the sphere with unit vectors: distances, arcs that cross, points inside rings. */
import { exactSinCos } from './exact-trigonometry'
import type { Line, PolygonRings, Position } from './geometry'

/** Metres in one radian, MongoDB's own Earth radius of 6378.1 km. */
export const EARTH_RADIUS_METRES = 6_378_100

/** A point on the unit sphere. */
export type Vector = readonly [number, number, number]

const RADIANS = Math.PI / 180
/** Angle below which two places count as one: about a hundredth of a millimetre on the ground. */
const SAME_PLACE = 1e-12

/** The unit vector of a place. */
export function toVector([longitude, latitude]: Position): Vector {
  const [sine, cosine] = exactSinCos(latitude * RADIANS)
  const [east, north] = exactSinCos(longitude * RADIANS)
  return [north * cosine, east * cosine, sine]
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const length = (a: Vector) => Math.sqrt(dot(a, a))
const negate = (a: Vector): Vector => [-a[0], -a[1], -a[2]]

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

/** The angle between two places in radians; exact for small and for large angles. */
export function angle(a: Vector, b: Vector): number {
  return Math.atan2(length(cross(a, b)), dot(a, b))
}

/** The angle from a place to the nearest place of the arc from `a` to `b`. */
export function angleToArc(place: Vector, a: Vector, b: Vector): number {
  const normal = cross(a, b)
  const size = length(normal)
  if (size < SAME_PLACE) return angle(place, a)
  const isBetween = dot(cross(normal, a), place) >= 0 && dot(cross(b, normal), place) >= 0
  return isBetween
    ? Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(place, normal) / size))))
    : Math.min(angle(place, a), angle(place, b))
}

/** Says whether two arcs share a place. */
export function arcsMeet(a: Vector, b: Vector, c: Vector, d: Vector): boolean {
  const gaps = [angleToArc(c, a, b), angleToArc(d, a, b), angleToArc(a, c, d), angleToArc(b, c, d)]
  return gaps.some((gap) => gap < SAME_PLACE) || arcsCross(a, b, c, d)
}

/** Says whether two arcs cross between their ends. */
export function arcsCross(a: Vector, b: Vector, c: Vector, d: Vector): boolean {
  const [first, second] = [cross(a, b), cross(c, d)]
  const line = cross(first, second)
  if (length(line) < SAME_PLACE) return false
  return [line, negate(line)].some((place) => isOnArc(place, a, b, first) && isOnArc(place, c, d, second))
}

function isOnArc(place: Vector, a: Vector, b: Vector, normal: Vector): boolean {
  return dot(cross(normal, a), place) > 0 && dot(cross(b, normal), place) > 0
}

/** The arcs of a line. */
export function arcs(line: Line): (readonly [Vector, Vector])[] {
  const vectors = line.map(toVector)
  return vectors.slice(1).map((end, i) => [vectors[i] ?? end, end])
}

/** Says whether a place lies in a polygon or on its border; a place in a hole does not. */
export function isInPolygon(place: Vector, [outer, ...holes]: PolygonRings): boolean {
  if (outer === undefined) return false
  if ([outer, ...holes].some((ring) => isOnRing(place, ring))) return true
  return isInRing(place, outer) && !holes.some((hole) => isInRing(place, hole))
}

function isOnRing(place: Vector, ring: Line): boolean {
  return arcs(ring).some(([a, b]) => angleToArc(place, a, b) < SAME_PLACE)
}

/** The ring winds once around what it encloses; the enclosed side is the smaller one, as in MongoDB. */
function isInRing(place: Vector, ring: Line): boolean {
  const vectors = arcs(ring)
  const winding = vectors.reduce((sum, [a, b]) => sum + turnAt(place, a, b), 0)
  if (Math.abs(winding) < Math.PI) return false
  // Seen from the antipode of a small ring the winding is a full turn too; the near side is the inside.
  const centre = vectors.reduce<Vector>((sum, [a]) => [sum[0] + a[0], sum[1] + a[1], sum[2] + a[2]], [0, 0, 0])
  return dot(place, centre) > 0
}

function turnAt(place: Vector, a: Vector, b: Vector): number {
  const [left, right] = [cross(place, a), cross(place, b)]
  return Math.atan2(dot(place, cross(left, right)), dot(left, right))
}
