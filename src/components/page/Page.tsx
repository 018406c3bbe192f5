/** The root of every page: carries theme and text size, uses a wide screen, and keeps what must stay in reach at the foot. */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useTextSize } from '@/services/session/text-size'
import { classNames } from '../class-names'
import { TopNavigation } from './TopNavigation'
import { textScale } from './text-scale'
import { WebBar } from './WebBar'
import './page.scss'

/** `tab` marks the current tab on the web; a page without one has `title` and a way back there. `width`: how far content may spread. */
export interface PageProps {
  readonly children: ReactNode
  readonly tab?: 'board' | 'submit' | 'mine' | 'desk'
  readonly title?: string
  /** Stays at the foot of the screen: the page's one main button. */
  readonly footer?: ReactNode
  /** `text` for reading and forms (the default), `wide` for lists beside something, `full` for a workbench. */
  readonly width?: 'text' | 'wide' | 'full'
}

const isWeb = process.env.TARO_ENV === 'h5'

/** See {@link PageProps}. */
export function Page({ children, tab, title, footer, width = 'text' }: PageProps) {
  const textSize = useTextSize()
  const main = isWeb ? { role: 'main' } : {}
  return (
    <View
      className={classNames('ms-page', textSize === 'elder' && 'ms-page--elder')}
      style={`--scale:${textScale(textSize)}`}
    >
      {isWeb ? <TopNavigation {...(tab === undefined ? {} : { current: tab })} /> : null}
      {isWeb && title !== undefined ? <WebBar title={title} width={width} /> : null}
      <View className={classNames('ms-page__main', `ms-page__main--${width}`)} {...main}>
        {children}
      </View>
      {footer === undefined ? null : (
        <View className="ms-page__footer">
          <View className={classNames('ms-page__footer-inner', `ms-page__main--${width}`)}>{footer}</View>
        </View>
      )}
    </View>
  )
}
