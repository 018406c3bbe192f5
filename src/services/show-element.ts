/** Brings a part of the page into view. */
import Taro from '@tarojs/taro'

/** Scrolls so that the element stands a little below the top; waits until what changed is drawn. Nothing when there is no such element. */
export const showElement = (id: string): void => {
  setTimeout(() => {
    if (process.env.TARO_ENV === 'h5')
      document.getElementById(id)?.scrollIntoView({ block: 'start', behavior: 'smooth' })
    else Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -16, duration: 200 }).catch(() => undefined)
  }, 60)
}
