/** The kinds of divisions that a name can stand for, as the number that the gazetteer stores with it. */

/** Stored in four bits. The order is by level: provinces, cities, counties, townships, villages. */
export const KIND = {
  province: 0,
  city: 1,
  prefecture: 2,
  county: 3,
  district: 4,
  countyCity: 5,
  banner: 6,
  town: 7,
  rural: 8,
  street: 9,
  zone: 10,
  village: 11,
  community: 12,
  gacha: 13,
  hamlet: 14,
} as const

/** See {@link KIND}. */
export type Kind = (typeof KIND)[keyof typeof KIND]

/** Whether a kind is a township, subdistrict or zone. */
export const isTownship = (kind: number): boolean => kind >= KIND.town && kind <= KIND.zone
