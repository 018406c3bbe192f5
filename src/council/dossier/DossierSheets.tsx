/** The whole dossier: cover, catalogue, the steps with their papers, closing sheet. */
import { View } from '@tarojs/components'
import { Pressable } from '@/components/pressable/Pressable'
import { showElement } from '@/services/show-element'
import { catalogueOf, type Dossier, type DossierPiece } from '~types/dossier'
import { Facts, PartView } from './PartView'
import { TableView } from './TableView'
import './dossier.scss'

const heading = (level: number) =>
  process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': String(level) } : {}
const markOf = ({ number }: DossierPiece): string => `piece-${number}`

/** See the file's purpose. */
export function DossierSheets({ dossier }: { dossier: Dossier }) {
  return (
    <View className="dossier">
      <Cover dossier={dossier} />
      <View className="dossier__sheet">
        <View className="dossier__sheet-title" {...heading(2)}>
          卷内目录
        </View>
        <TableView
          isShort
          columns={CATALOGUE}
          rows={catalogueOf(dossier).map((piece) => [
            String(piece.number),
            <Pressable
              key={piece.number}
              role="link"
              className="dossier__link"
              onPress={() => showElement(markOf(piece))}
            >
              {piece.title}
            </Pressable>,
            piece.by,
            piece.day,
          ])}
        />
      </View>
      <View className="dossier__sheet">
        {dossier.sections.map(({ title, says, pieces }) => (
          <View key={title} className="dossier__step">
            <View className="dossier__step-title" {...heading(2)}>
              {title}
            </View>
            {says === null ? null : <View className="dossier__text">{says}</View>}
            {pieces.map((piece) => (
              <Piece key={piece.number} piece={piece} />
            ))}
          </View>
        ))}
      </View>
      <Closing dossier={dossier} />
    </View>
  )
}

const CATALOGUE = [
  { label: '件号', share: 2 },
  { label: '题名', share: 7 },
  { label: '责任者', share: 6 },
  { label: '日期', share: 6 },
]

const blankRows = (labels: readonly string[]) => labels.map((label) => ({ label, text: '' }))

const Cover = ({ dossier: { council, title, cover } }: { dossier: Dossier }) => (
  <View className="dossier__sheet dossier__cover">
    <View className="dossier__council">{council}</View>
    <View className="dossier__name">议 事 档 案</View>
    <View className="dossier__topic" {...heading(1)}>
      {title}
    </View>
    <Facts rows={[...cover.rows, ...blankRows(cover.blank)]} />
  </View>
)

const Piece = ({ piece }: { piece: DossierPiece }) => (
  <View className="dossier__piece" id={markOf(piece)}>
    <View className="dossier__piece-title" {...heading(3)}>
      第 {piece.number} 件　{piece.title}
    </View>
    <View className="dossier__by">
      {piece.by === '' ? null : <View className="dossier__body">{piece.by}</View>}
      <View>{piece.day}</View>
    </View>
    {piece.parts.map((part, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a paper never move
      <PartView key={at} part={part} />
    ))}
  </View>
)

const Closing = ({ dossier: { closing } }: { dossier: Dossier }) => (
  <View className="dossier__sheet dossier__closing">
    <View className="dossier__sheet-title" {...heading(2)}>
      备考表
    </View>
    {closing.says.map((says) => (
      <View key={says} className="dossier__text">
        {says}
      </View>
    ))}
    <Facts rows={blankRows(closing.blank)} />
  </View>
)
