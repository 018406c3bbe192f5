/** Reads GeoJSON geometries and legacy coordinate pairs, and checks that they lie on Earth. */
import { isDocument } from '../document'
import { requestFailed } from '../errors'

/** Longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number]
/** A ring or line: positions in order; a ring's last position is its first. */
export type Line = readonly Position[]
/** An outer ring and its holes. */
export type PolygonRings = readonly Line[]

/** A geometry taken apart into its points, lines and polygons. */
export interface Geometry {
  readonly points: readonly Position[]
  readonly lines: readonly Line[]
  readonly polygons: readonly PolygonRings[]
}

/** Reads a stored value; null when it is not a geometry (such a record matches no geographic query). */
export function readGeometry(value: unknown): Geometry | null {
  if (Array.isArray(value)) {
    const point = readPosition(value)
    return point === null ? null : { points: [point], lines: [], polygons: [] }
  }
  if (!isDocument(value)) return null
  const { type, coordinates } = value
  if (typeof type === 'string')
    return READERS[type]?.(type === 'GeometryCollection' ? value['geometries'] : coordinates) ?? null
  const [longitude, latitude] = Object.values(value)
  return readGeometry([longitude, latitude])
}

/** Reads a geometry of a query; throws CloudBase's error for one that is malformed or off the Earth. */
export function requireGeometry(value: unknown): Geometry {
  const geometry = readGeometry(value)
  if (geometry === null) throw requestFailed('$geometry is not valid GeoJSON, or its coordinates are out of bounds')
  return geometry
}

const READERS: Readonly<Record<string, (coordinates: unknown) => Geometry | null>> = {
  Point: (value) => gather([readPosition(value)], [], []),
  MultiPoint: (value) => gather(readList(value, readPosition), [], []),
  LineString: (value) => gather([], [readLine(value)], []),
  MultiLineString: (value) => gather([], readList(value, readLine), []),
  Polygon: (value) => gather([], [], [readPolygon(value)]),
  MultiPolygon: (value) => gather([], [], readList(value, readPolygon)),
  GeometryCollection: (value) => {
    const parts = readList(value, readGeometry)
    const whole = parts.filter((part) => part !== null)
    if (whole.length !== parts.length) return null
    return {
      points: whole.flatMap((part) => part.points),
      lines: whole.flatMap((part) => part.lines),
      polygons: whole.flatMap((part) => part.polygons),
    }
  },
}

function gather(
  points: readonly (Position | null)[],
  lines: readonly (Line | null)[],
  polygons: readonly (PolygonRings | null)[],
): Geometry | null {
  if (points.length + lines.length + polygons.length === 0) return null
  if ([...points, ...lines, ...polygons].includes(null)) return null
  return {
    points: points.filter((item) => item !== null),
    lines: lines.filter((item) => item !== null),
    polygons: polygons.filter((item) => item !== null),
  }
}

function readList<T>(value: unknown, read: (item: unknown) => T): T[] {
  return Array.isArray(value) ? value.map(read) : []
}

/** Reads `[longitude, latitude]`; null when it is not a place on Earth. */
export function readPosition(value: unknown): Position | null {
  if (!Array.isArray(value) || value.length < 2) return null
  const [longitude, latitude] = value
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return null
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) return null
  return [longitude, latitude]
}

function readLine(value: unknown): Line | null {
  const positions = readList(value, readPosition)
  const whole = positions.filter((position) => position !== null)
  return whole.length === positions.length && whole.length >= 2 ? whole : null
}

function readPolygon(value: unknown): PolygonRings | null {
  const rings = readList(value, readRing)
  const whole = rings.filter((ring) => ring !== null)
  return whole.length === rings.length && whole.length >= 1 ? whole : null
}

function readRing(value: unknown): Line | null {
  const line = readLine(value)
  if (line === null || line.length < 4) return null
  const [first, last] = [line[0], line.at(-1)]
  return first?.[0] === last?.[0] && first?.[1] === last?.[1] ? line : null
}
