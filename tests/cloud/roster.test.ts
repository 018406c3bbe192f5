/** A roster that comes as an Excel file: looked through before anything is written, and written once however often it is sent. */
import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { call, expectData, expectRefusal } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { makeRoster, ROSTER_HEAD, type RosterCell } from '../support/make-roster'

const LONGXI = '621122'
const GONGCHANG = '621122100'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

interface Sent {
  readonly requestId: string
  readonly file: string
  readonly place: string
}

/** The browser of `person` puts the file into cloud storage. */
async function sent(person: string, bytes: Uint8Array, place = LONGXI): Promise<Sent> {
  const requestId = randomUUID()
  const path = encodeURIComponent(`rosters/${requestId}/${randomUUID()}.xlsx`)
  const response = await cloud.fetch(`/gateway/files?path=${path}`, {
    method: 'POST',
    headers: { 'x-demo-person': person, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  })
  return { requestId, place, file: JSON.parse(await response.text()).fileID }
}

const row = (number: string, name: string, phone: string, more: Partial<Record<number, RosterCell>> = {}) =>
  ROSTER_HEAD.map(
    (_, at) =>
      more[at] ??
      [number, name, '住地委员', '农业界', '巩昌镇', '巩昌镇', null, null, '2022年1月', '2027年1月', phone][at] ??
      null,
  )

const THREE = [row('1', '委员一', '13900003001'), row('2', '委员二', '13900003002'), row('3', '委员三', '13900003003')]

const preview = async (person: string, rows: readonly (readonly RosterCell[])[], place = LONGXI) =>
  expectData(cloud, person, 'roster', 'preview', await sent(person, await makeRoster(rows), place))
const imported = async (person: string, rows: readonly (readonly RosterCell[])[], place = LONGXI) =>
  (await expectData(cloud, person, 'roster', 'import', await sent(person, await makeRoster(rows), place))).counts
const rosterOf = async (person: string, place: string) =>
  (await expectData(cloud, person, 'council', 'members', { place })).rows
const numbered = async (person: string, place = GONGCHANG) =>
  (await rosterOf(person, place)).filter(({ number }) => number !== null)

it('a preview names what is wrong in which row and column, and writes nothing', async () => {
  const before = await rosterOf('county', LONGXI)
  const { counts, problems, rows, notes, missing } = await preview('county', [
    ...THREE,
    [' '],
    row('4', '委员四', '1390000300'),
    row('5', '委员五', '13900003005', { 3: '农林界', 4: '巩昌镇淀坪村' }),
    row('1', '委员六', '13900003006'),
    row('7', '委员二', '13900003002'),
    row('8', '委员八', '１３９００００３００８', { 8: new Date('2022-01-15T00:00:00Z'), 9: '换届为止' }),
  ])
  expect(problems.map(({ row: at, column }) => [at, column])).toEqual([
    [6, '联系电话'],
    [7, '界别'],
    [7, '所在地'],
    [8, '委员编号'],
    [9, null],
    [10, '任期结束'],
  ])
  expect(problems.map(({ says }) => says).join('\n')).toContain('是不是“巩昌镇靛坪村”')
  expect(problems.map(({ says }) => says).join('\n')).toContain('和第 2 行的委员一一样')
  expect(rows.map(({ row: at, outcome }) => [at, outcome])).toEqual([
    [2, 'new'],
    [3, 'new'],
    [4, 'new'],
  ])
  expect(counts).toEqual({ new: 3, changed: 0, same: 0, wrong: 5 })
  expect(notes).toEqual(['跳过了 1 个空行。'])
  expect(missing).toBe(before.length)
  expect(await rosterOf('county', LONGXI)).toEqual(before)
})

it('importing twice changes nothing, and members who are not in the file stay', async () => {
  const before = await rosterOf('county', LONGXI)
  expect(await imported('county', THREE)).toEqual({ new: 3, changed: 0, same: 0, wrong: 0 })
  const once = await rosterOf('county', LONGXI)
  expect(once).toHaveLength(before.length + 3)
  expect(await imported('county', THREE)).toEqual({ new: 0, changed: 0, same: 3, wrong: 0 })
  expect(await rosterOf('county', LONGXI)).toEqual(once)
  expect(await imported('county', [THREE[0] ?? []])).toEqual({ new: 0, changed: 0, same: 1, wrong: 0 })
  expect(await rosterOf('county', LONGXI)).toEqual(once)
})

it('the same file sent again because the answer was lost writes nobody twice, and the file with the phones is gone', async () => {
  const request = await sent('clerk', await makeRoster(THREE), GONGCHANG)
  const [one, other] = await Promise.all([
    call(cloud, 'clerk', 'roster', 'import', request),
    call(cloud, 'clerk', 'roster', 'import', request),
  ])
  expect([one, other].some(({ answer }) => answer.ok)).toBe(true)
  expect(await numbered('clerk')).toHaveLength(3)
  expect(await expectRefusal(cloud, 'clerk', 'roster', 'preview', request)).toMatchObject({ code: 'roster.gone' })
})

it('a corrected name is the same member, an empty cell takes nothing away, another person needs another number', async () => {
  await imported('county', THREE)
  const corrected = await preview('county', [row('1', '委员一一', '13900003001', { 3: '' })])
  expect(corrected.rows).toMatchObject([{ outcome: 'changed', changes: ['姓名：委员一 → 委员一一'] }])
  const swapped = await preview('county', [row('2', '委员新', '13900003999')])
  expect(swapped.problems).toMatchObject([{ row: 2, column: '委员编号' }])
  expect(swapped.problems[0]?.says).toContain('换了人的请用新编号')
  const again = await preview('county', [row('9', '委员三', '13900003003')])
  expect(again.problems[0]?.says).toContain('编号是“3”')
})

it('a substitute is named by number, also one further down in the same file; a number that nobody has is said', async () => {
  const at = ROSTER_HEAD.indexOf('替补委员编号')
  const rows = [
    row('1', '委员一', '13900003001', { [at]: '2' }),
    row('2', '委员二', '13900003002', { [at]: '9' }),
    row('3', '委员三', '13900003003', { [at]: '3' }),
  ]
  const { problems, counts } = await preview('county', rows)
  expect(problems.map(({ row: line, column, says }) => [line, column, says.slice(0, 6)])).toEqual([
    [3, '替补委员编号', '没有编号是“'],
    [4, '替补委员编号', '替补不能是本'],
  ])
  expect(counts.new).toBe(1)
  const right = [row('1', '委员一', '13900003001', { [at]: '2、3' }), ...THREE.slice(1)]
  expect(await imported('county', right)).toMatchObject({ new: 3, wrong: 0 })
  expect(await imported('county', right)).toMatchObject({ same: 3 })
  const id = (await numbered('clerk')).find(({ number }) => number === '1')?.id ?? ''
  expect(await expectData(cloud, 'clerk', 'council', 'member', { id })).toMatchObject({ substitutes: ['2', '3'] })
})

it('500 members are imported at once, and the station has all of them in its list', async () => {
  const many = Array.from({ length: 500 }, (_, at) =>
    row(String(at + 1), `委员${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${at % 2 ? '某' : '氏'}`, String(13_900_010_000 + at)),
  )
  expect(await imported('county', many)).toEqual({ new: 500, changed: 0, same: 0, wrong: 0 })
  expect(await numbered('clerk')).toHaveLength(500)
}, 60_000)

describe('who may', () => {
  it('a clerk imports the own township’s members only', async () => {
    const mixed = [row('1', '委员一', '13900003001'), row('2', '委员二', '13900003002', { 4: '文峰镇', 5: '文峰镇' })]
    const { problems, counts } = await preview('clerk', mixed, GONGCHANG)
    expect(counts).toMatchObject({ new: 1, wrong: 1 })
    expect(problems.map(({ column }) => column)).toEqual(['所在地', '固定成员所在议事会'])
    await imported('county', [row('2', '委员二', '13900003002', { 4: '文峰镇', 5: '文峰镇' })])
    const foreign = await preview('clerk', [row('2', '委员二', '13900003002')], GONGCHANG)
    expect(foreign.problems[0]?.says).toContain('已经是文峰镇的委员')
  })

  it('the clerk of the next township, a member and a resident may not import here', async () => {
    for (const person of ['clerk-next', 'clerk-ganzhou', 'member', 'committee', 'resident']) {
      const request = await sent(person, await makeRoster(THREE), GONGCHANG)
      for (const path of ['preview', 'import'] as const) {
        expect(await expectRefusal(cloud, person, 'roster', path, request)).toMatchObject({ code: 'power.missing' })
      }
      expect(await expectRefusal(cloud, person, 'roster', 'template', { place: GONGCHANG })).toMatchObject({
        code: 'power.missing',
      })
    }
    expect(await numbered('clerk')).toEqual([])
  })

  it('nobody imports a file that was uploaded for another request, or that is no Excel file', async () => {
    const request = await sent('clerk', await makeRoster(THREE), GONGCHANG)
    const other = { ...request, requestId: randomUUID() }
    expect(await expectRefusal(cloud, 'clerk', 'roster', 'import', other)).toMatchObject({ code: 'roster.foreign' })
    const text = await sent('clerk', Buffer.from('编号,姓名\n1,委员一'), GONGCHANG)
    expect(await expectRefusal(cloud, 'clerk', 'roster', 'preview', text)).toMatchObject({ code: 'roster.not-excel' })
  })
})

it('the template explains itself, has the county’s lists, and what is filled into it is taken', async () => {
  const { link, fileName } = await expectData(cloud, 'clerk', 'roster', 'template', { place: GONGCHANG })
  expect(fileName).toBe('委员名册模板-巩昌镇.xlsx')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await (await fetch(link)).arrayBuffer())
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['委员名册', '填表说明', '可选内容'])
  const lists = JSON.stringify(workbook.getWorksheet('可选内容')?.getSheetValues())
  for (const words of ['界别委员', '农业界', '巩昌镇靛坪村']) expect(lists).toContain(words)
  expect(lists).not.toContain('文峰镇')
  workbook
    .getWorksheet('委员名册')
    ?.getRow(2)
    .splice(1, 0, ...(THREE[0] ?? []))
  const filled = await sent('clerk', Buffer.from(await workbook.xlsx.writeBuffer()), GONGCHANG)
  expect(await expectData(cloud, 'clerk', 'roster', 'preview', filled)).toMatchObject({
    counts: { new: 1, wrong: 0 },
    problems: [],
  })
})
