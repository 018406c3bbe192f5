/** In whose boundary a point lies: polygons by township or village, found through a grid. */
import type { Point } from './map-offset'

/** The area of a township or village (9 or 12 digits): its polygons, each of rings of points (GCJ-02), the outer ring first. */
export interface Area {
  readonly code: string
  readonly polygons: readonly (readonly (readonly Point[])[])[]
}

/** One ring as x, y, x, y …, with the box around it. */
interface Shape {
  readonly code: string
  readonly rings: readonly Float64Array[]
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Shapes by cell of a grid over all of them. */
export interface Boundaries {
  readonly cells: ReadonlyMap<string, readonly Shape[]>
}

/** Degrees a cell: about 2 km, a few shapes in each. */
const CELL = 0.02

const cellOf = (x: number, y: number): string => `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`

/** Indexes the areas of a county. */
export function indexBoundaries(areas: readonly Area[]): Boundaries {
  const cells = new Map<string, Shape[]>()
  for (const { code, polygons } of areas) {
    for (const polygon of polygons) {
      const rings = polygon.map((points) =>
        Float64Array.from(points.flatMap((each) => [each.longitude, each.latitude])),
      )
      addShape(cells, shapeOf(code, rings))
    }
  }
  return { cells }
}

function shapeOf(code: string, rings: readonly Float64Array[]): Shape {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  const [outer = new Float64Array()] = rings
  for (let i = 0; i < outer.length; i += 2) {
    const x = outer[i] ?? 0
    const y = outer[i + 1] ?? 0
    box.west = Math.min(box.west, x)
    box.east = Math.max(box.east, x)
    box.south = Math.min(box.south, y)
    box.north = Math.max(box.north, y)
  }
  return { code, rings, ...box }
}

function addShape(cells: Map<string, Shape[]>, shape: Shape): void {
  for (let x = Math.floor(shape.west / CELL); x <= Math.floor(shape.east / CELL); x += 1) {
    for (let y = Math.floor(shape.south / CELL); y <= Math.floor(shape.north / CELL); y += 1) {
      const key = `${x} ${y}`
      const cell = cells.get(key)
      if (cell) cell.push(shape)
      else cells.set(key, [shape])
    }
  }
}

/** The code of the smallest place around the point (GCJ-02): a village’s before its township’s; null outside of all. */
export function placeAround({ cells }: Boundaries, { longitude, latitude }: Point): string | null {
  let found: string | null = null
  for (const shape of cells.get(cellOf(longitude, latitude)) ?? []) {
    if (shape.code.length > (found?.length ?? 0) && isInside(shape, longitude, latitude)) found = shape.code
  }
  return found
}

/** A line from the point to the east crosses the rings an odd number of times; holes count like any ring. */
function isInside({ rings }: Shape, x: number, y: number): boolean {
  let inside = false
  for (const points of rings) {
    for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
      const x1 = points[i] ?? 0
      const y1 = points[i + 1] ?? 0
      const x2 = points[j] ?? 0
      const y2 = points[j + 1] ?? 0
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
    }
  }
  return inside
}
