/** A point on the map: WeChat's own map on the phone, the browser's location on the web. */
import Taro from '@tarojs/taro'
import type { DraftPoint } from './draft'
import { toMapDegrees } from './to-map-degrees'

/** `left`: the person changed their mind. `words` is what the map calls the place, or empty. */
export type TakenPoint =
  | { readonly outcome: 'taken'; readonly point: DraftPoint; readonly words: string }
  | { readonly outcome: 'left' }
  | { readonly outcome: 'failed'; readonly says: string }

const FAILED = '没有取到位置。可以不用地图，在上面把地点写清楚就行。'
/** Milliseconds; a browser that cannot say where it is should not keep somebody waiting. */
const LONGEST = 10_000

/** Never rejects. */
export const takePoint = (): Promise<TakenPoint> => (process.env.TARO_ENV === 'h5' ? fromBrowser() : fromMap())

const fromMap = async (): Promise<TakenPoint> => {
  try {
    const { latitude, longitude, name, address } = await Taro.chooseLocation({})
    return {
      outcome: 'taken',
      point: { latitude: Number(latitude), longitude: Number(longitude) },
      words: name || address,
    }
  } catch (thrown) {
    const said = typeof thrown === 'object' && thrown !== null && 'errMsg' in thrown ? String(thrown.errMsg) : ''
    return said.includes('cancel') ? { outcome: 'left' } : { outcome: 'failed', says: FAILED }
  }
}

const fromBrowser = (): Promise<TakenPoint> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve({ outcome: 'failed', says: FAILED })
      return
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) =>
        resolve({ outcome: 'taken', point: toMapDegrees({ latitude, longitude }), words: '' }),
      () => resolve({ outcome: 'failed', says: FAILED }),
      { timeout: LONGEST, enableHighAccuracy: true },
    )
  })
