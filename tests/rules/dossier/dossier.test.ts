/** The dossier of a topic, as an archivist reads it. */
import { composeDossier } from '../../../cloudfunctions/core/rules/dossier/compose-dossier'
import { type DossierTopic, readerWith } from '../../../cloudfunctions/core/rules/dossier/subject'
import { catalogueOf, type Dossier, type DossierPart } from '../../../types/dossier'
import { methodTable, STEP_TABLE } from '../../../types/method'
import type { Role } from '../../../types/role'
import {
  CARRIED_OUT,
  CONSULTED,
  DECIDED,
  type Deed,
  day,
  PREPARED,
  PUBLICISED,
  RESEARCHED,
  sampleTopic,
  WHOLE,
} from './sample-topic'

const SETTING = {
  council: '巩昌镇协商议事会',
  station: '巩昌镇委员工作站',
  kindLabel: '道路、供水、供电',
  people: 3,
  now: Date.parse('2027-01-04T10:00:00+08:00'),
}

const dossierFor = (role: Role, topic: DossierTopic): Dossier => composeDossier(topic, SETTING, readerWith([role]))
const eightSteps = (deeds: readonly Deed[]): DossierTopic => sampleTopic(methodTable('eight-step'), deeds)
const whole = eightSteps(WHOLE)

const wordsOf = (part: DossierPart): string => {
  switch (part.kind) {
    case 'text':
      return `${part.label ?? ''}：${part.text}`
    case 'list':
      return `${part.label}：${part.items.join('；')}`
    case 'facts':
      return part.rows.map(({ label, text }) => `${label}：${text}`).join('\n')
    case 'table':
      return [part.columns.map(({ label }) => label), ...part.rows].map((row) => row.join('｜')).join('\n')
    case 'photos':
      return `照片 ${part.photos.length} 张`
  }
}

/** Everything that stands in the pieces of this title. */
const read = (dossier: Dossier, title: string): string =>
  catalogueOf(dossier)
    .filter((piece) => piece.title === title)
    .flatMap(({ parts }) => parts.map(wordsOf))
    .join('\n')

describe('the cover', () => {
  it('says which topic of which council it is, by which method, from when to when, and how it ended', () => {
    const { title, council, cover, fileName } = dossierFor('clerk', whole)
    expect([title, council, fileName]).toEqual([
      '靛坪村村口路灯维修',
      '巩昌镇协商议事会',
      '议事档案-261102-123456.docx',
    ])
    expect(cover.rows).toEqual(
      expect.arrayContaining([
        { label: '议题编号', text: '261102-123456' },
        { label: '立卷单位', text: '巩昌镇委员工作站' },
        { label: '议事方法', text: '八步议事法（8 步）' },
        { label: '起止日期', text: '2026年11月2日至2026年12月18日' },
        { label: '办理结果', text: '已办结，受益居民已确认' },
        { label: '卷内材料', text: '16 件，照片 1 张' },
      ]),
    )
    expect(cover.blank).toEqual(['档号', '保管期限'])
  })

  it('of a topic that is under way says where it stands', () => {
    const { cover } = dossierFor('clerk', eightSteps(PREPARED))
    expect(cover.rows).toContainEqual({ label: '办理结果', text: '正在办理：第4步 议前调研' })
    expect(cover.rows).toContainEqual({ label: '起止日期', text: '2026年11月2日至今' })
  })
})

describe('the steps', () => {
  it('stand in the order of eight, then the record, and the catalogue lists every piece by its number', () => {
    const dossier = dossierFor('clerk', whole)
    expect(dossier.sections.map(({ title }) => title)).toEqual([
      '一、议题收集',
      '二、议题确定',
      '三、制定方案',
      '四、议前调研',
      '五、协商议事',
      '六、公开公示',
      '七、组织决定',
      '八、跟踪落实',
      '九、办理经过',
    ])
    expect(catalogueOf(dossier).map(({ number, title, by }) => `${number} ${title} ${by}`)).toEqual([
      '1 议题来源 巩昌镇委员工作站',
      '2 审定意见 巩昌镇党（工）委',
      '3 协商方案 巩昌镇委员工作站',
      '4 调研记录 政协委员',
      '5 会议记录 巩昌镇委员工作站',
      '6 协商成果 巩昌镇委员工作站',
      '7 诉求答复对照 巩昌镇委员工作站',
      '8 公示 巩昌镇委员工作站',
      '9 异议和答复 居民',
      '10 组织决定 巩昌镇党（工）委',
      '11 交办和办结情况 巩昌镇委员工作站',
      '12 办理进展 县住建局',
      '13 办结申报 县住建局',
      '14 办结申报 县住建局',
      '15 受益人确认 受益居民',
      '16 办理经过 巩昌镇委员工作站',
    ])
  })

  it('of six and of a micro consultation are those of their own methods', () => {
    const six = sampleTopic(methodTable('six-step'), [
      ['clerk', 1, 'move-on'],
      ['committee', 2, { kind: 'approval', isApproved: true, reason: '同意。' }],
      RESEARCHED,
      ['member', 6, 'move-on'],
      ...CONSULTED,
      ...PUBLICISED,
    ])
    expect(dossierFor('clerk', six).sections.map(({ title }) => title.slice(2))).toEqual([
      '议题收集',
      '议题确定',
      '议前调研',
      '协商议事',
      '公开公示',
      '跟踪落实',
      '办理经过',
    ])
    const micro = sampleTopic(methodTable('micro'), [['clerk', 1, 'move-on']])
    expect(dossierFor('clerk', micro).sections.map(({ title, says }) => [title.slice(2), says])).toEqual([
      ['议题收集', null],
      ['协商议事', '本步骤没有材料。'],
      ['公开公示', '还没有办到这一步。'],
      ['跟踪落实', '还没有办到这一步。'],
      ['办理经过', null],
    ])
  })

  it('of a county’s own method that asks for research twice each have their own', () => {
    const { steps } = methodTable('micro')
    const [collect, ...rest] = steps
    if (!collect) throw new Error('a method has steps')
    const visit = { ...STEP_TABLE.research, requires: ['research' as const] }
    const method = {
      label: '两次调研',
      steps: [collect, { key: 'first', ...visit, label: '初访' }, { key: 'second', ...visit, label: '复访' }, ...rest],
    }
    const [as, , paper] = RESEARCHED
    const topic = sampleTopic(method, [
      ['clerk', 1, 'move-on'],
      [as, 2, paper],
      ['member', 3, 'move-on'],
      [as, 4, paper],
    ])
    const { sections } = dossierFor('clerk', topic)
    expect(sections.slice(1, 3).map(({ title, pieces }) => [title, pieces.map(({ day }) => day)])).toEqual([
      ['二、初访', ['2026年11月4日']],
      ['三、复访', ['2026年11月6日']],
    ])
  })

  it('without papers say so, and the closing sheet names them', () => {
    const returned = eightSteps([
      ['clerk', 1, 'move-on'],
      ['committee', 2, { kind: 'approval', isApproved: false, reason: '再问问三社。' }],
    ])
    const { sections, closing } = dossierFor('clerk', returned)
    expect(sections[1]?.pieces.map(({ title }) => title)).toEqual(['审定意见'])
    expect(sections[2]?.says).toBe('还没有办到这一步。')
    expect(closing.says.join('')).toContain('已办各步都有材料。')
    const planned = eightSteps(PREPARED)
    expect(dossierFor('clerk', planned).closing.says.join('')).toContain('没有材料的步骤：议前调研。')
  })

  it('keep a plan that was written anew, marked as the older one', () => {
    const [moved, approved, planned, begun] = PREPARED
    if (!moved || !approved || !planned || !begun) throw new Error('four deeds')
    const [as, , paper] = planned
    const dossier = dossierFor('clerk', eightSteps([moved, approved, planned, [as, 3.5, paper], begun]))
    expect(dossier.sections[2]?.pieces.map(({ title }) => title)).toEqual([
      '协商方案（旧稿，已由后来的一份代替）',
      '协商方案',
    ])
  })
})

describe('what stands in the papers', () => {
  const dossier = dossierFor('clerk', whole)

  it('names a resident only who chose to be named', () => {
    const source = read(dossier, '议题来源')
    expect(source).toContain('261101-000001｜2026年10月31日｜居民（不公开姓名）｜路灯坏了三盏')
    expect(source).toContain('261101-000002｜2026年11月1日｜乡亲甲｜娃娃放学看不清路')
  })

  it('gives each concern its answer, each point its decision with the reason', () => {
    expect(read(dossier, '诉求答复对照')).toContain('261101-000001　路灯坏了三盏｜列入成果｜装十二盏路灯')
    expect(read(dossier, '诉求答复对照')).toContain('转其他渠道｜上下学护送请找学校。')
    expect(read(dossier, '组织决定')).toContain('1｜装十二盏路灯｜采纳｜纳入年度计划。')
    expect(read(dossier, '组织决定')).toContain('2｜电费由村集体承担｜不采纳｜由县里统一付费。')
  })

  it('says of an assignment when it was due, when it was done, and how late', () => {
    expect(read(dossier, '交办和办结情况')).toContain(
      '1｜装十二盏路灯｜县住建局（市政股股长）｜2026年12月12日｜2026年12月15日（超期 3 天）',
    )
    const open = eightSteps(WHOLE.slice(0, -CARRIED_OUT.length + 1))
    expect(read(dossierFor('clerk', open), '交办和办结情况')).toContain('还没有办结（超期 23 天）')
  })

  it('says that a department was given more time, and counts from the new day', () => {
    const until = WHOLE.findIndex(([as]) => as === 'department')
    const later: readonly Deed[] = [
      ['department', 30, { kind: 'extension', assignment: 'a-1', until: day(45), reason: '灯杆缺货。' }],
      ['committee', 31, { kind: 'extension-answer', assignment: 'a-1', isGranted: true, reason: '确实缺货。' }],
    ]
    const postponed = dossierFor('member', eightSteps([...WHOLE.slice(0, until), ...later, ...WHOLE.slice(until + 1)]))
    expect(read(postponed, '延期申请')).toContain('申请延到：2026年12月17日')
    expect(read(postponed, '延期答复')).toContain('答复：同意延期')
    expect(read(postponed, '交办和办结情况')).toContain('2026年12月17日（原定2026年12月12日）｜2026年12月15日')
    expect(read(postponed, '交办和办结情况')).not.toContain('超期')
  })

  it('tells apart the pictures from before the work and those of how it is now', () => {
    const photos = ['cloud://env.bucket/concerns/r/now.jpg']
    const before = ['cloud://env.bucket/concerns/r/before.jpg']
    const deeds = WHOLE.map(([as, on, does, person = as]): Deed => {
      const isReport = does !== 'move-on' && does.kind === 'progress'
      return [as, on, isReport ? { ...does, before, photos } : does, person]
    })
    const pictured = catalogueOf(dossierFor('clerk', eightSteps(deeds))).find(({ title }) => title === '办理进展')
    expect(pictured?.parts.filter(({ kind }) => kind === 'photos')).toEqual([
      { kind: 'photos', label: '办理前照片', photos: before },
      { kind: 'photos', label: '现在照片', photos },
    ])
  })

  it('tells of the question after the end and of what came back, after the steps', () => {
    const after: readonly Deed[] = [
      ['clock', 80, { kind: 'asking', days: 30, until: day(90), asked: 3 }],
      ['beneficiary', 81, { kind: 'revisit', days: 30, verdict: 'relapse', reason: '又灭了一盏。' }, 'neighbour-1'],
      ['beneficiary', 82, { kind: 'revisit', days: 30, verdict: 'good', reason: undefined }, 'neighbour-2'],
      ['clerk', 83, { kind: 'relapse-answer', reason: '灯泡已经换好。' }],
    ]
    const asked = eightSteps([...WHOLE, ...after])
    const county = dossierFor('county', asked)
    expect(county.sections.map(({ title }) => title).slice(-2)).toEqual(['九、办结后回访', '十、办理经过'])
    expect(read(county, '回访情况')).toContain('办结后 30 天｜2027年1月21日至2027年1月31日｜2 人（共请 3 人）｜1｜1')
    expect(read(county, '回访情况')).toContain('又灭了一盏。')
    expect(read(county, '反复情况答复')).toContain('灯泡已经换好。')
    expect(JSON.stringify(dossierFor('department', asked))).not.toContain('又灭了一盏')
  })

  it('counts what those concerned answered each time they were asked, with the mean of their stars', () => {
    const confirmed = read(dossier, '受益人确认')
    expect(confirmed).toContain('第 1 次｜1 人（共请 3 人）｜0｜0｜1｜2.0 星（1 人打分）')
    expect(confirmed).toContain('第 2 次｜3 人（共请 3 人）｜2｜1｜0｜4.5 星（2 人打分）')
  })

  it('says when nobody objected, nobody disagreed, nobody answered', () => {
    const quiet = PUBLICISED.filter(([, , does]) => does === 'move-on' || !['objection', 'answer'].includes(does.kind))
    const until = CARRIED_OUT.findIndex(([as]) => as === 'beneficiary')
    const deeds = [...PREPARED, RESEARCHED, ['clerk', 6, 'move-on'] as const, ...CONSULTED, ...quiet, DECIDED]
    const calm = dossierFor('clerk', eightSteps([...deeds, ...CARRIED_OUT.slice(0, until)]))
    expect(read(calm, '公示')).toContain('收到异议：0 条')
    expect(read(calm, '异议和答复')).toBe('')
    expect(read(calm, '受益人确认')).toContain('第 1 次｜0 人（共请 3 人）｜0｜0｜0｜没有人打分')
  })

  it('shows each event with its code, and the whole seal, so that the paper can be checked', () => {
    const record = read(dossier, '办理经过')
    for (const { hash } of whole.record) expect(record.replaceAll(' ', '')).toContain(hash.slice(0, 16))
    expect(record.replaceAll(' ', '')).toContain(whole.record.at(-1)?.hash)
    expect(record).toContain(`办理记录共 ${whole.record.length} 条`)
  })
})

describe('whoever reads it', () => {
  const OBJECTION = '灯太亮会照到我家窗户。'
  const ANSWER = '会加灯罩，朝路面照。'
  const OWN_WORDS = '路灯坏了三盏'
  const NOT_SOLVED = '还有两盏不亮。'
  const WARNED = '利益相关方只请了一方。'

  it.each([
    ['clerk', true, true, true],
    ['head', true, true, true],
    ['committee', false, false, false],
    ['member', false, false, false],
    ['department', false, true, false],
    ['county', false, false, true],
  ] as const)(
    '%s: residents’ objections and words %s, reasons of “not solved” %s, warnings %s',
    (role, isStation, mayReadReasons, isPlanner) => {
      const text = JSON.stringify(dossierFor(role, whole))
      for (const words of [OBJECTION, ANSWER, OWN_WORDS]) expect(text.includes(words)).toBe(isStation)
      expect(text.includes(NOT_SOLVED)).toBe(mayReadReasons)
      expect(text.includes(WARNED)).toBe(isPlanner)
      expect(read(dossierFor(role, whole), '异议和答复')).toContain('收到异议：1 条\n已经答复：1 条')
      expect(text).not.toContain('neighbour-1')
    },
  )
})

it('stays well under the platform’s 1 MB, also with three times a hundred pages of papers', () => {
  const findings = '走访了十二户，看了现场。'.repeat(250)
  const [as, , paper] = RESEARCHED
  if (paper === 'move-on' || paper.kind !== 'research') throw new Error('a research record')
  const many = Array.from({ length: 60 }, (_, at): Deed => [as, 5 + at / 100, { ...paper, findings }])
  const dossier = dossierFor('clerk', eightSteps([...PREPARED, ...many]))
  expect(Buffer.byteLength(JSON.stringify(dossier))).toBeLessThan(700_000)
})
