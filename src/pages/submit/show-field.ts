/** Brings a field of the form into view. */
import Taro from '@tarojs/taro'

/** The id of the field's frame on the page; every part of a field's path leads to the same frame. */
export const frameOf = (field: string): string => `field-${FRAMES[field.split('.')[0] ?? ''] ?? 'text'}`

const FRAMES: Readonly<Record<string, string>> = {
  text: 'text',
  kind: 'kind',
  photos: 'photos',
  where: 'where',
  title: 'title',
  isNameShown: 'name',
  name: 'name',
  phone: 'phone',
  scene: 'place',
  county: 'place',
  council: 'place',
  village: 'place',
  route: 'route',
}

/** Scrolls so that the frame stands a little below the top; waits for the error to be drawn. */
export const showField = (field: string): void => {
  const id = frameOf(field)
  setTimeout(() => {
    if (process.env.TARO_ENV === 'h5')
      document.getElementById(id)?.scrollIntoView({ block: 'start', behavior: 'smooth' })
    else void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -16, duration: 200 })
  }, 60)
}

/** Back to the top, where what is new stands. */
export const showTop = (): void => {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}
