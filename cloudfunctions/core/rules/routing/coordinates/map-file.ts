/** A county's map as a file: GeoJSON with the areas of its townships or villages, or points in its villages. */
import * as v from 'valibot'
import { type Area, indexBoundaries } from './boundaries'
import type { MapData, VillagePoint } from './locate'
import { asGcj02, COORDINATE_SYSTEMS, type CoordinateSystem, type Point } from './map-offset'

const position = v.pipe(v.array(v.number()), v.minLength(2))
const ring = v.array(position)
const geometry = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.array(ring) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) }),
  v.object({ type: v.literal('Point'), coordinates: position }),
])
const featureSchema = v.object({
  properties: v.object({
    code: v.pipe(v.string(), v.regex(/^(\d{9}|\d{12})$/, '边界文件的 code 要是 9 位或 12 位数字。')),
  }),
  geometry,
})

/** Each feature has the `code` of its township (9 digits) or village (12); a point is in a village. The file says its `coordinateSystem`. */
const mapFileSchema = v.object({
  type: v.literal('FeatureCollection'),
  coordinateSystem: v.picklist(COORDINATE_SYSTEMS, '边界文件要写明坐标系：coordinateSystem 是 WGS-84 或 GCJ-02。'),
  features: v.array(featureSchema),
})

/** Parses and indexes a file; throws when it is not such a file. `codes`: the places that it may name; any when left out. */
export function readMapFile(file: unknown, codes?: { has(code: string): boolean }): MapData {
  const { features, coordinateSystem } = v.parse(mapFileSchema, file)
  const areas: Area[] = []
  const villages: VillagePoint[] = []
  for (const { properties, geometry: shape } of features) {
    const { code } = properties
    if (codes && !codes.has(code)) throw new Error(`边界文件里的 ${code} 不在这个县的乡镇和村里。`)
    if (shape.type === 'Point') villages.push({ code, ...pointOf(shape.coordinates, coordinateSystem) })
    else {
      const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
      areas.push({
        code,
        polygons: polygons.map((rings) => rings.map((points) => points.map((each) => pointOf(each, coordinateSystem)))),
      })
    }
  }
  return { boundaries: areas.length > 0 ? indexBoundaries(areas) : null, villages }
}

const pointOf = ([longitude = 0, latitude = 0]: readonly number[], system: CoordinateSystem): Point =>
  asGcj02({ longitude, latitude }, system)
