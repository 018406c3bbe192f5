/**
 * Squares of a quarter degree that a `2dsphere` index files geometries under, and that a geographic query looks into.
 * They only narrow the candidates: what a query finds is decided by the geometry itself.
 */
import { isDocument } from '../document'
import { readNear } from './geo-query-operators'
import { type Geometry, type Position, readGeometry, readPosition } from './geometry'
import { EARTH_RADIUS_METRES } from './sphere'

const CELL_DEGREES = 0.25
/** Geometries wider than this, or near a pole or the date line, are filed under {@link EVERYWHERE}. */
const WIDEST_DEGREES = 5
/** An arc of {@link WIDEST_DEGREES} bulges at most 0.03° beyond the latitudes of its ends. */
const BULGE_DEGREES = 0.05
const GREATEST_LATITUDE = 80
const EVERYWHERE = 'everywhere'
const NOWHERE = 'nowhere'

interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The names of the cells under which a stored value is filed; always at least one. */
export function cellsOfValue(value: unknown): string[] {
  const values = Array.isArray(value) && readGeometry(value) === null ? value : [value]
  const geometries = values.map(readGeometry).filter((geometry) => geometry !== null)
  if (geometries.length === 0) return [NOWHERE]
  return [...new Set(geometries.flatMap((geometry) => cellsOfBox(boxOf(geometry)) ?? [EVERYWHERE]))]
}

/** The names of the cells that a query's condition can find records in; null when it may find them anywhere. */
export function cellsOfCondition(operator: string, operand: unknown): string[] | null {
  const box = boxOfCondition(operator, operand)
  const cells = box === null ? null : cellsOfBox(box)
  return cells === null ? null : [...cells, EVERYWHERE]
}

function boxOfCondition(operator: string, operand: unknown): Box | null {
  if (operator === '$near' || operator === '$nearSphere') {
    const { centre, greatest } = readNear(operand)
    return Number.isFinite(greatest) ? around(centre, greatest / EARTH_RADIUS_METRES) : null
  }
  if (!isDocument(operand)) return null
  const circle = operand['$centerSphere']
  if (Array.isArray(circle)) {
    const [place, radians] = circle
    const centre = isDocument(place) ? readGeometry(place)?.points[0] : readPosition(place)
    return centre !== undefined && centre !== null && typeof radians === 'number' ? around(centre, radians) : null
  }
  const shape = readGeometry(operand['$geometry'])
  return shape === null ? null : boxOf(shape)
}

function around([longitude, latitude]: Position, radians: number): Box | null {
  const degrees = (radians * 180) / Math.PI
  if (!(degrees >= 0 && Math.abs(latitude) + degrees <= GREATEST_LATITUDE)) return null
  const width = degrees / Math.cos(((Math.abs(latitude) + degrees) * Math.PI) / 180)
  return { west: longitude - width, east: longitude + width, south: latitude - degrees, north: latitude + degrees }
}

function boxOf({ points, lines, polygons }: Geometry): Box {
  const positions = [...points, ...lines.flat(), ...polygons.flat(2)]
  const longitudes = positions.map(([longitude]) => longitude)
  const latitudes = positions.map(([, latitude]) => latitude)
  return {
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  }
}

function cellsOfBox({ west, south, east, north }: Box): string[] | null {
  const isWide = east - west > WIDEST_DEGREES || north - south > WIDEST_DEGREES
  const isAtEdge = west - BULGE_DEGREES < -180 || east + BULGE_DEGREES > 180
  if (isWide || isAtEdge || Math.max(Math.abs(south), Math.abs(north)) > GREATEST_LATITUDE) return null
  const cells: string[] = []
  for (let row = cell(south - BULGE_DEGREES); row <= cell(north + BULGE_DEGREES); row++) {
    for (let column = cell(west - BULGE_DEGREES); column <= cell(east + BULGE_DEGREES); column++)
      cells.push(`${row}/${column}`)
  }
  return cells
}

function cell(degrees: number): number {
  return Math.floor(degrees / CELL_DEGREES)
}
