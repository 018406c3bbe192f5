/** A table of the dossier: ruled on paper and on a wide screen, one entry below the other on a phone. */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'

/** `share`: how wide a column is against the others. `isShort`: an entry takes two lines on a phone, without labels. */
export interface TableViewProps {
  readonly columns: readonly { readonly label: string; readonly share: number }[]
  readonly rows: readonly (readonly ReactNode[])[]
  readonly isShort?: boolean
}

const announced = (role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'cell') =>
  process.env.TARO_ENV === 'h5' ? { role } : {}

/** See {@link TableViewProps}. */
export function TableView({ columns, rows, isShort = false }: TableViewProps) {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  return (
    <View className={classNames('dossier-table', isShort && 'dossier-table--short')} {...announced('table')}>
      <View className="dossier-table__head" {...announced('rowgroup')}>
        <View className="dossier-table__row" {...announced('row')}>
          {columns.map(({ label, share }) => (
            <View
              key={label}
              className="dossier-table__cell"
              style={`width:${(share / all) * 100}%`}
              {...announced('columnheader')}
            >
              {label}
            </View>
          ))}
        </View>
      </View>
      <View className="dossier-table__body" {...announced('rowgroup')}>
        {rows.map((cells, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a paper never move
          <View key={at} className="dossier-table__row" {...announced('row')}>
            {columns.map(({ label }, column) => (
              <View key={label} className="dossier-table__cell" {...announced('cell')}>
                <View className="dossier-table__label">{label}</View>
                <View className="dossier-table__words">{cells[column]}</View>
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  )
}
