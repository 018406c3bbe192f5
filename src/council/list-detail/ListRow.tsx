/** One row of a list that stands beside its detail: what, a line below it, and at the foot how urgent. */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { Pressable } from '@/components/pressable/Pressable'
import './list-row.scss'

/** Where a row stands in the page, so that the keyboard's focus can go there. */
export const rowId = (id: string): string => `row-${id}`

/** `isOn`: it lies open beside the list. */
export interface ListRowProps {
  readonly id: string
  readonly title: string
  readonly line: ReactNode
  readonly foot: ReactNode
  readonly isOn: boolean
  readonly onOpen: () => void
}

/** See {@link ListRowProps}. Stand several inside `<View className="list-rows">`. */
export function ListRow({ id, title, line, foot, isOn, onOpen }: ListRowProps) {
  return (
    <Pressable id={rowId(id)} role="link" className={classNames('list-row', isOn && 'list-row--on')} onPress={onOpen}>
      <View className="list-row__title">{title}</View>
      <View className="list-row__line">{line}</View>
      <View className="list-row__foot">{foot}</View>
    </Pressable>
  )
}
