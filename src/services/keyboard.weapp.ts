/** On the phone: no keys; an element is brought into view by scrolling to it. */
import Taro from '@tarojs/taro'

/** See keyboard.ts. */
export const useKeys = (): void => undefined

/** See keyboard.ts. */
export const focusOn = (id: string): void => {
  Taro.nextTick(() => void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80, duration: 150 }))
}
