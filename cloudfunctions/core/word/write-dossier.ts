/** Writes a dossier as a Word document (Office Open XML): cover, catalogue, every piece, closing sheet. */
import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import type { Dossier, DossierPiece } from '../../../types/dossier'
import { catalogueBlocks, closingBlocks, coverBlocks, pieceMark } from './cover'
import { widthOf } from './letter-width'
import { type Pictures, partBlocks } from './parts'
import { fontOf, PAGE, SIZES, STYLES } from './styles'

/** The file's bytes. Pictures that are not among `pictures` are counted in words where they belong. */
export async function writeDossier(dossier: Dossier, pictures: Pictures): Promise<Buffer> {
  const document = new Document({
    title: `议事档案：${dossier.title}`,
    subject: dossier.number,
    creator: dossier.council,
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    pageNumbers: estimatePageNumbersWith({ guess: true, measureWidth: widthOf }),
    sections: [
      { properties: { page: PAGE }, children: coverBlocks(dossier) },
      {
        properties: { page: { ...PAGE, pageNumbers: { start: 1 } }, type: SectionType.NEXT_PAGE },
        footers: { default: pageFooter(AlignmentType.RIGHT), even: pageFooter(AlignmentType.LEFT) },
        children: [...catalogueBlocks(dossier), ...sectionBlocks(dossier, pictures), ...closingBlocks(dossier)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** “— 3 —”, outside on either page, a letter from the edge (GB/T 9704-2012, 7.5). */
const pageFooter = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: 280, right: 280 },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: SIZES.page, font: fontOf('宋体') })],
      }),
    ],
  })

const sectionBlocks = ({ sections }: Dossier, pictures: Pictures): (Paragraph | Table)[] =>
  sections.flatMap(({ title, pieces, says }, at) => [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: title, pageBreakBefore: at === 0 }),
    ...(says === null ? [] : [new Paragraph({ text: says, indent: { firstLine: 640 } })]),
    ...pieces.flatMap((piece) => pieceBlocks(piece, pictures)),
  ])

const pieceBlocks = ({ number, title, by, day, parts }: DossierPiece, pictures: Pictures): (Paragraph | Table)[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    children: [new Bookmark({ id: pieceMark(number), children: [new TextRun(`第 ${number} 件　${title}`)] })],
  }),
  new Paragraph({
    keepNext: true,
    children: [
      new TextRun({
        text: [by, day].filter((words) => words !== '').join('　'),
        size: SIZES.facts,
        font: fontOf('楷体'),
      }),
    ],
  }),
  ...parts.flatMap((part) => partBlocks(part, pictures)),
]
