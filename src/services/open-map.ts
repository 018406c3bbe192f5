/** Shows a point on a map; `.weapp.ts` and `.h5.ts` do it. */

/** GCJ-02 degrees, and what the place is called. */
export interface MapPoint {
  readonly longitude: number
  readonly latitude: number
  readonly name: string
}

/** Opens WeChat's own map on the phone, a map's page on the web. */
export declare const openMap: (point: MapPoint) => void
