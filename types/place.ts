/** A place is a division code (GB/T 2260 and the statistical codes): county 6 digits, township 9, village 12; a prefix is a scope. */
import * as v from 'valibot'

/** Any division code that the product uses. */
export const placeField = v.pipe(
  v.string('地区编号不正确。'),
  v.regex(/^(\d{6}|\d{9}|\d{12})$/, '地区编号不正确，请重新选择乡镇或村。'),
)

/** The code of a council: a township's (9 digits) or a village's (12). */
export const councilField = v.pipe(
  v.string('协商议事会编号不正确。'),
  v.regex(/^(\d{9}|\d{12})$/, '协商议事会编号不正确，请重新选择。'),
)

/** Six digits. */
export const countyField = v.pipe(v.string('县区编号不正确。'), v.regex(/^\d{6}$/, '县区编号不正确。'))

/** The level of a division code, by its length. */
export type Level = 'county' | 'township' | 'village'

/** Whether `inner` lies in `outer` or is the same place: a longer code starts with the code of what contains it. */
export const isWithin = (inner: string, outer: string): boolean => outer !== '' && inner.startsWith(outer)

/** The county of any place, 6 digits. */
export const countyOf = (place: string): string => place.slice(0, 6)

/** The township of a township or village code, 9 digits; null for a county. */
export const townshipOf = (place: string): string | null => (place.length >= 9 ? place.slice(0, 9) : null)

/** County, township or village. */
export const levelOf = (place: string): Level =>
  place.length === 6 ? 'county' : place.length === 9 ? 'township' : 'village'

/** A point as the phone's map gives it: GCJ-02 degrees. */
export const pointField = v.object({
  longitude: v.pipe(v.number('地图位置不正确，请重新选点。'), v.minValue(73), v.maxValue(136)),
  latitude: v.pipe(v.number('地图位置不正确，请重新选点。'), v.minValue(3), v.maxValue(54)),
})

/** A place with the name that people know it by; `name` is short (“靛坪村”), `fullName` has its township and county. */
export const namedPlaceSchema = v.object({ code: placeField, name: v.string(), fullName: v.string() })

/** See {@link namedPlaceSchema}. */
export type NamedPlace = v.InferOutput<typeof namedPlaceSchema>

/** Twelve digits. */
export const villageField = v.pipe(v.string('村编号不正确。'), v.regex(/^\d{12}$/, '村编号不正确，请重新选择。'))
