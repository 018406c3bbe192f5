/** Brings a field of the form into view. */
import Taro from '@tarojs/taro'
import { showElement } from '@/services/show-element'

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
  consent: 'consent',
}

/** Scrolls to the frame of a field. */
export const showField = (field: string): void => showElement(frameOf(field))

/** Back to the top, where what is new stands. */
export const showTop = (): void => {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}
