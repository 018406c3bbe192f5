/** On the web the page of a map, by its public address form for a marker (lbs.qq.com, URI API). */
/// <reference lib="dom" />
import type { MapPoint } from './open-map'

/** See open-map.ts. */
export const openMap = ({ longitude, latitude, name }: MapPoint): void => {
  const marker = `coord:${latitude},${longitude};title:${name}`
  window.open(`https://apis.map.qq.com/uri/v1/marker?marker=${encodeURIComponent(marker)}`, '_blank', 'noopener')
}
