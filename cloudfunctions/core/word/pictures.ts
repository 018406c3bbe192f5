/** Pictures of a Word file: two side by side, each as large as half the text allows. */
import { ImageRun, LineRuleType, Paragraph, type Table } from 'docx'
import type { PictureSize } from '../rules/dossier/picture-size'
import { cellLine, tableOf } from './tables'

/** A picture that can be embedded. */
export interface Picture extends PictureSize {
  readonly bytes: Uint8Array
}

/** Pixels at 96 to the inch: 72 × 96 mm, so that two stand side by side and two rows on a page. */
const FRAME = { width: 272, height: 363 } as const

/** Numbered within their paper. */
export function pictureTable(pictures: readonly Picture[], label: string): Table {
  const cells = pictures.map((picture, at) => [
    pictureLine(picture, `${label} ${at + 1}`),
    cellLine(`${label} ${at + 1}`),
  ])
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) => [
    cells[row * 2] ?? '',
    cells[row * 2 + 1] ?? '',
  ])
  return tableOf({ shares: [1, 1], head: null, rows, isRuled: false })
}

function pictureLine({ type, width, height, bytes }: Picture, name: string): Paragraph {
  const scale = Math.min(FRAME.width / width, FRAME.height / height, 1)
  const transformation = {
    width: Math.max(Math.round(width * scale), 1),
    height: Math.max(Math.round(height * scale), 1),
  }
  const altText = { name, description: name }
  return new Paragraph({
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [new ImageRun({ type, data: bytes, transformation, altText })],
  })
}
