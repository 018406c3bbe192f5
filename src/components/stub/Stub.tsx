/** The stub of a form: what a person keeps in hand after submitting, torn along a dotted line. */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './stub.scss'

/** `rows`: name and value of each line of the form. `foot` stands below the dotted line. */
export interface StubProps {
  readonly title: string
  readonly number: string
  readonly rows: readonly { readonly name: string; readonly value: ReactNode }[]
  readonly foot?: ReactNode
}

/** See {@link StubProps}. */
export function Stub({ title, number, rows, foot }: StubProps) {
  return (
    <View className="ms-stub">
      <View className="ms-stub__head">
        <View className="ms-stub__title">{title}</View>
        <View className="ms-stub__seal" aria-hidden="true">
          已收到
        </View>
      </View>
      <View className="ms-stub__number-name">编号</View>
      <View className="ms-stub__number ms-tabular">{number}</View>
      <View className="ms-stub__rows">
        {rows.map(({ name, value }) => (
          <View key={name} className="ms-stub__row">
            <View className="ms-stub__name">{name}</View>
            <View className="ms-stub__value">{value}</View>
          </View>
        ))}
      </View>
      {foot === undefined ? null : (
        <>
          <View className="ms-stub__tear" aria-hidden="true" />
          <View className="ms-stub__foot">{foot}</View>
        </>
      )}
    </View>
  )
}
