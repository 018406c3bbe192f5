/** One outline family of icons, drawn as masks so that each takes the colour of its text. Decoration only: a word stands beside it. */
import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import './icon.scss'

/** Every icon that exists; the drawings are in icon.scss under the same names. */
export type IconName =
  | 'alert'
  | 'arrow'
  | 'bell'
  | 'board'
  | 'calendar'
  | 'camera'
  | 'check'
  | 'chevron'
  | 'clock'
  | 'close'
  | 'desk'
  | 'down'
  | 'info'
  | 'inbox'
  | 'lock'
  | 'map'
  | 'offline'
  | 'pen'
  | 'people'
  | 'person'
  | 'phone'
  | 'pin'
  | 'plus'
  | 'refresh'
  | 'share'
  | 'turn-back'

/** `size` follows the text beside it (1em) unless `isLarge`. */
export function Icon({ name, isLarge = false, className }: { name: IconName; isLarge?: boolean; className?: string }) {
  return (
    <View
      className={classNames('ms-icon', `ms-icon--${name}`, isLarge && 'ms-icon--large', className)}
      aria-hidden="true"
    />
  )
}
