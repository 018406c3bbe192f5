/** The parts of a paper on the page: the same as in the Word file. */
import { View } from '@tarojs/components'
import { PhotoRow } from '@/components/photo-row/PhotoRow'
import type { DossierPart } from '~types/dossier'
import { TableView } from './TableView'

/** One part. */
export function PartView({ part }: { part: DossierPart }) {
  switch (part.kind) {
    case 'text':
      return (
        <View className="dossier__text">
          {part.label === null ? null : <View className="dossier__label">{part.label}：</View>}
          {part.text}
        </View>
      )
    case 'list':
      return (
        <View>
          <View className="dossier__text">
            <View className="dossier__label">{part.label}：</View>
          </View>
          {part.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the items of a paper never move
            <View key={at} className="dossier__text">{`${at + 1}. ${item}`}</View>
          ))}
        </View>
      )
    case 'facts':
      return <Facts rows={part.rows} />
    case 'table':
      return (
        <View>
          {part.label === null ? null : (
            <View className="dossier__text">
              <View className="dossier__label">{part.label}：</View>
            </View>
          )}
          <TableView columns={part.columns} rows={part.rows} />
        </View>
      )
    case 'photos':
      return (
        <View className="dossier__photos">
          <View className="dossier__text">
            <View className="dossier__label">{`${part.label} ${part.photos.length} 张`}</View>
          </View>
          <PhotoRow links={part.photos} />
        </View>
      )
  }
}

/** Labels with their words beside them; an empty one leaves room to write by hand. */
export const Facts = ({ rows }: { rows: readonly { readonly label: string; readonly text: string }[] }) => (
  <View className="dossier__facts">
    {rows.map(({ label, text }) => (
      <View key={label} className="dossier__fact">
        <View className="dossier__fact-label">{label}</View>
        <View className="dossier__fact-text">{text}</View>
      </View>
    ))}
  </View>
)
