/** Rows of a roster as clerks type them: which are taken, and what is said of those that are not. */
import { parseCounties } from '../../../cloudfunctions/core/rules/counties'
import { columnOf } from '../../../cloudfunctions/core/rules/roster/columns'
import { namesOf } from '../../../cloudfunctions/core/rules/roster/named-of'
import { readDay } from '../../../cloudfunctions/core/rules/roster/read-day'
import { readRow } from '../../../cloudfunctions/core/rules/roster/read-row'
import { type Cell, readTable } from '../../../cloudfunctions/core/rules/roster/read-table'
import { served } from '../../../config/counties/served'

const county = parseCounties(served).get('621122')
if (!county) throw new Error('the county is not served')
const names = namesOf(county, '621122')

const GOOD = {
  number: '巩昌-001',
  name: '委员子',
  kinds: '住地委员',
  place: '巩昌镇靛坪村',
  from: '2022-01-15',
  until: '2027-01-14',
} as const

const read = (cells: Record<string, Cell>) => readRow({ row: 7, cells: { ...GOOD, ...cells } }, names)

const dayOf = (moment: number) => new Date(moment + 8 * 3600_000).toISOString()

describe('a row that is taken', () => {
  it.each([
    ['an ordinary one', {}, { name: '委员子', number: '巩昌-001', kinds: ['resident'], place: '621122100207' }],
    ['a number that Excel has as a figure', { number: 17 }, { number: '17' }],
    [
      'full-width figures in number and phone',
      { number: '０１７', phone: '１３９０００００００１' },
      { number: '017', phone: '13900000001' },
    ],
    ['a phone that Excel has as a figure', { phone: 13900000001 }, { phone: '13900000001' }],
    ['a phone with dashes and spaces', { phone: '139-0000 0001' }, { phone: '13900000001' }],
    ['a land line', { phone: '0932-6600000' }, { phone: '09326600000' }],
    ['a name with a gap for looks', { name: '李　某' }, { name: '李某' }],
    [
      'two kinds, shortly',
      { kinds: '住地，界别', trade: '农业界' },
      { kinds: ['resident', 'sector'], trade: 'agriculture' },
    ],
    ['a sector without its last letter', { trade: '农业' }, { trade: 'agriculture' }],
    ['the whole name of the place', { place: '陇西县巩昌镇靛坪村' }, { place: '621122100207' }],
    ['a township', { place: '文峰镇' }, { place: '621122101' }],
    ['the county itself', { place: '陇西县' }, { place: '621122' }],
    ['two councils', { councils: '巩昌镇、文峰镇协商议事会' }, { councils: ['621122100', '621122101'] }],
    ['no council at all', { councils: ' ' }, { councils: null }],
    [
      'a post with its name',
      { postName: '靛坪村文化广场', postTitle: '护路岗' },
      { post: { place: '621122100207', name: '靛坪村文化广场', title: '护路岗' } },
    ],
    ['nothing where nothing has to be', { phone: null, trade: null }, { phone: null, trade: null, post: null }],
  ] as const)('%s', (_title, cells, expected) => {
    expect(read(cells)).toMatchObject({ ok: true, read: { row: 7, ...expected } })
  })

  it('names the first moment of the first day and the last of the last', () => {
    const answer = read({ from: '2022年1月', until: new Date('2027-01-14T00:00:00Z') })
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
    const { term } = answer.read
    expect([dayOf(term.from), dayOf(term.until)]).toEqual(['2022-01-01T00:00:00.000Z', '2027-01-14T23:59:59.999Z'])
  })
})

describe('a row that is not taken', () => {
  it.each([
    ['without a number', { number: null }, '委员编号', '“委员编号”没有填，请补上。'],
    ['with a number that is a sentence', { number: '见附件！' }, '委员编号', '不能作编号'],
    ['without a name', { name: '  ' }, '姓名', '“姓名”没有填，请补上。'],
    ['with the phone in the name', { name: '委员子13900000001' }, '姓名', '里有数字'],
    ['with a name of one letter', { name: '李' }, '姓名', '太短了'],
    [
      'of a kind that there is not',
      { kinds: '常委' },
      '委员类别',
      '没有“常委”这个类别，请从住地委员、下沉委员、界别委员里选。',
    ],
    ['of the sector kind without a sector', { kinds: '界别委员' }, '界别', '界别委员要填界别'],
    ['of a sector nearly right', { trade: '农林界' }, '界别', '陇西县没有“农林界”这个界别，是不是“农业界”'],
    ['of a village nearly right', { place: '巩昌镇淀坪村' }, '所在地', '是不是“巩昌镇靛坪村”'],
    ['of a place far away', { place: '北京市' }, '所在地', '没有“北京市”这个乡镇或村，请核对名称。'],
    ['of a village without a council', { councils: '靛坪镇' }, '固定成员所在议事会', '这个协商议事会'],
    ['with a post’s name and no place for it', { postTitle: '护路岗' }, '议事岗地点', '没有填地点'],
    ['with a phone one figure short', { phone: '1390000000' }, '联系电话', '不是 11 位手机号'],
    ['with a day that there is not', { from: '2022-02-30' }, '任期开始', '看不出是哪一天'],
    ['with a term in words', { until: '换届为止' }, '任期结束', '“换届为止”看不出是哪一天'],
    [
      'with a term that ends before it begins',
      { from: '2027-01-15', until: '2022-01-14' },
      '任期结束',
      '任期结束早于任期开始',
    ],
  ] as const)('%s', (_title, cells, column, says) => {
    expect(read(cells)).toMatchObject({
      ok: false,
      problems: [{ row: 7, column, says: expect.stringContaining(says) }],
    })
  })

  it('is told everything at once', () => {
    const answer = read({ name: '', phone: '12', kinds: '' })
    expect(answer.ok ? [] : answer.problems.map(({ column }) => column)).toEqual(['姓名', '委员类别', '联系电话'])
  })

  it('is told which of several villages of one name there are', () => {
    const counts = new Map<string, string[]>()
    for (const { code, name } of county.places.values()) {
      if (code.length === 12) counts.set(name, [...(counts.get(name) ?? []), code])
    }
    const [twice] = [...counts].filter(([, codes]) => codes.length > 1)
    if (!twice) throw new Error('the county has no two villages of one name')
    expect(read({ place: twice[0] })).toMatchObject({
      ok: false,
      problems: [{ column: '所在地', says: expect.stringContaining(`有几个“${twice[0]}”`) }],
    })
  })

  it('belongs to another township than the station’s', () => {
    const station = namesOf(county, '621122100')
    const answer = readRow({ row: 7, cells: { ...GOOD, place: '文峰镇' } }, station)
    expect(answer).toMatchObject({ ok: false, problems: [{ says: expect.stringContaining('巩昌镇没有“文峰镇”') }] })
  })
})

describe('a day of a term', () => {
  it.each([
    ['2022-01-15', '2022-01-15', '2022-01-15'],
    ['2022/1/5', '2022-01-05', '2022-01-05'],
    ['２０２２．１．５', '2022-01-05', '2022-01-05'],
    ['2022年1月5日', '2022-01-05', '2022-01-05'],
    ['20220105', '2022-01-05', '2022-01-05'],
    ['2022年2月', '2022-02-01', '2022-02-28'],
    [20220105, '2022-01-05', '2022-01-05'],
    [44576, '2022-01-15', '2022-01-15'],
    [new Date('2022-01-15T00:00:00Z'), '2022-01-15', '2022-01-15'],
    [2022.1, null, null],
    ['2022年13月', null, null],
    ['', null, null],
  ] as const)('%s is %s to %s', (written, from, until) => {
    const span = readDay(written)
    expect(span && dayOf(span.from).slice(0, 10)).toBe(from)
    expect(span && dayOf(span.until).slice(0, 10)).toBe(until)
  })
})

describe('a table in a sheet', () => {
  const HEAD = ['委员编号', '姓名', '委员类别', '所在地', '任期开始', '任期结束']
  const sheetOf = (...rows: readonly (readonly Cell[])[]) => rows.map((cells, at) => ({ row: at + 1, cells }))

  it('is found below a title that is merged over all columns, with empty rows in between', () => {
    const title = HEAD.map(() => '陇西县政协委员名册')
    const table = readTable(sheetOf(title, [], HEAD, ['1', '委员子'], ['', null], ['2', '委员丑']))
    expect(table).toMatchObject({ ok: true, empty: 1, rows: [{ row: 4 }, { row: 6, cells: { name: '委员丑' } }] })
  })

  it('is found below headings that are merged over two rows', () => {
    const upper = [...HEAD, '议事岗', '议事岗']
    const table = readTable(sheetOf(upper, [...HEAD, '议事岗地点', '议事岗名称'], ['1', '委员子']))
    expect(table).toMatchObject({ ok: true, rows: [{ row: 3 }], unknown: [] })
  })

  it('has columns that nobody knows', () => {
    expect(readTable(sheetOf([...HEAD, '备注']))).toMatchObject({ ok: true, unknown: ['备注'] })
  })

  it.each([
    ['no headings', [['张三', '李四']], '没有找到表头'],
    ['a column that has to be there missing', [HEAD.slice(0, 5)], '没有“任期结束”这一列'],
    ['one column twice', [[...HEAD, '名字']], '“姓名”有两列'],
    ['nothing at all', [], '没有找到表头'],
  ] as const)('is refused with %s', (_title, rows, says) => {
    expect(readTable(sheetOf(...rows))).toMatchObject({ ok: false, says: expect.stringContaining(says) })
  })

  it.each(['联系电话', '联 系 电 话', '联系电话（选填）', '手机号码*', '电话：'])('knows the heading %s', (heading) => {
    expect(columnOf(heading)).toBe('phone')
  })
})
