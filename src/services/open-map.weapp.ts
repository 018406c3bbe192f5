/** On the phone WeChat's own map, which can lead there. */
import Taro from '@tarojs/taro'
import type { MapPoint } from './open-map'

/** See open-map.ts. */
export const openMap = (point: MapPoint): void => void Taro.openLocation({ ...point, scale: 16 })
