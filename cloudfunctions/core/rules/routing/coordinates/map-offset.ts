/** WGS-84 (satellite receivers, most boundary files) to GCJ-02 (Chinese maps, so also the phone’s): the published approximation, good to metres. */

/** Degrees. */
export interface Point {
  readonly longitude: number
  readonly latitude: number
}

/** In which system a file’s coordinates are; a file that does not say is refused. */
export const COORDINATE_SYSTEMS = ['WGS-84', 'GCJ-02'] as const

/** See {@link COORDINATE_SYSTEMS}. */
export type CoordinateSystem = (typeof COORDINATE_SYSTEMS)[number]

/** The ellipsoid of Krasovsky 1940: half of the long axis in metres, and the squared eccentricity. */
const AXIS = 6378245
const ECCENTRICITY = 0.006693421622965943

/** The offset is defined around this point. */
const ORIGIN: Point = { longitude: 105, latitude: 35 }

const { PI } = Math

const waves = (value: number, terms: readonly (readonly [amplitude: number, divisor: number])[]): number =>
  terms.reduce((sum, [amplitude, divisor]) => sum + (amplitude * Math.sin((value / divisor) * PI) * 2) / 3, 0)

const SHORT_WAVES = [
  [20, 1 / 6],
  [20, 1 / 2],
] as const

function metresNorth(x: number, y: number): number {
  const plain = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  return (
    plain +
    waves(x, SHORT_WAVES) +
    waves(y, [
      [20, 1],
      [40, 3],
      [160, 12],
      [320, 30],
    ])
  )
}

function metresEast(x: number, y: number): number {
  const plain = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  return (
    plain +
    waves(x, SHORT_WAVES) +
    waves(x, [
      [20, 1],
      [40, 3],
      [150, 12],
      [300, 30],
    ])
  )
}

/** A point as Chinese maps draw it. */
export function asGcj02(point: Point, system: CoordinateSystem): Point {
  if (system === 'GCJ-02') return point
  const x = point.longitude - ORIGIN.longitude
  const y = point.latitude - ORIGIN.latitude
  const angle = (point.latitude / 180) * PI
  const bend = 1 - ECCENTRICITY * Math.sin(angle) ** 2
  const north = (metresNorth(x, y) * 180) / (((AXIS * (1 - ECCENTRICITY)) / bend ** 1.5) * PI)
  const east = (metresEast(x, y) * 180) / ((AXIS / Math.sqrt(bend)) * Math.cos(angle) * PI)
  return { longitude: point.longitude + east, latitude: point.latitude + north }
}

/** Metres between two points in the same system. */
export function metresBetween(a: Point, b: Point): number {
  const radians = PI / 180
  const dLatitude = (b.latitude - a.latitude) * radians
  const dLongitude = (b.longitude - a.longitude) * radians
  const chord =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLongitude / 2) ** 2
  return 2 * 6371000 * Math.asin(Math.sqrt(chord))
}
