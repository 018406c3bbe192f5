/** The dossier as a Word file, opened again. */
import { composeDossier } from '../../../cloudfunctions/core/rules/dossier/compose-dossier'
import { pictureSize } from '../../../cloudfunctions/core/rules/dossier/picture-size'
import { readerWith } from '../../../cloudfunctions/core/rules/dossier/subject'
import { writeDossier } from '../../../cloudfunctions/core/word/write-dossier'
import { catalogueOf } from '../../../types/dossier'
import { methodTable } from '../../../types/method'
import { PICTURE_OF_A_POINT } from '../../support/pictures'
import { readDocx } from '../../support/read-docx'
import { sampleTopic, WHOLE } from './sample-topic'

const dossier = composeDossier(
  sampleTopic(methodTable('eight-step'), WHOLE),
  {
    council: '巩昌镇协商议事会',
    station: '巩昌镇委员工作站',
    kindLabel: '道路',
    people: 3,
    now: Date.parse('2027-01-04'),
  },
  readerWith(['clerk']),
)
const PHOTO = 'cloud://env.bucket/concerns/request-1/photo-1.jpg'

it('has cover, catalogue, every piece in its order, the closing sheet', async () => {
  const { lines } = readDocx(await writeDossier(dossier, new Map()))
  const inOrder = [
    '议　事　档　案',
    '卷 内 目 录',
    ...dossier.sections.flatMap(({ title, pieces }) => [
      title,
      ...pieces.map((piece) => `第 ${piece.number} 件　${piece.title}`),
    ]),
    '备 考 表',
  ]
  expect(lines.filter((line) => inOrder.includes(line))).toEqual(inOrder)
})

it('says beside each piece on which page it begins', async () => {
  const { lines } = readDocx(await writeDossier(dossier, new Map()))
  const from = lines.indexOf('卷 内 目 录') + 6
  const pages = catalogueOf(dossier).map((_, at) => Number(lines[from + at * 5 + 4]))
  expect(pages[0]).toBe(2)
  expect(pages).toEqual([...pages].sort((a, b) => a - b))
  expect(pages.at(-1)).toBeGreaterThan(5)
})

it('holds a picture that it was given, and counts in words the one that it was not', async () => {
  const size = pictureSize(PICTURE_OF_A_POINT)
  if (!size) throw new Error('a picture')
  const given = readDocx(await writeDossier(dossier, new Map([[PHOTO, { ...size, bytes: PICTURE_OF_A_POINT }]])))
  expect(given.pictures).toEqual([PICTURE_OF_A_POINT])
  expect(given.lines.join('\n')).not.toContain('没有放进本卷')
  const without = readDocx(await writeDossier(dossier, new Map()))
  expect(without.pictures).toEqual([])
  expect(without.lines.join('\n')).toContain('有 1 张照片没有放进本卷')
})

it('is set in the fonts of official files, also what Chinese letters are drawn with', async () => {
  const { fonts } = readDocx(await writeDossier(dossier, new Map()))
  for (const font of ['仿宋', '宋体', '黑体', '楷体']) expect(fonts).toContain(font)
})

describe('a picture’s head', () => {
  it('of a JPEG gives its size wherever its frame begins', () => {
    const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108012c019003012200021101031101', 'hex')
    expect(pictureSize(jpeg)).toEqual({ type: 'jpg', width: 400, height: 300 })
  })

  it.each([
    ['nothing', ''],
    ['a word', '68656c6c6f'],
    ['a JPEG that breaks off', 'ffd8ffe00010'],
    ['a JPEG that leads nowhere', 'ffd8ffe000000000000000000000'],
  ])('of %s gives none', (_title, hex) => {
    expect(pictureSize(Buffer.from(hex, 'hex'))).toBeNull()
  })
})
