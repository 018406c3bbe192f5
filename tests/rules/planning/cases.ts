/** A consultation that is planned, in a few words: 靛坪村's road in 巩昌镇, and members as a roster has them. */
import type { Meeting, PlanningCase } from '../../../cloudfunctions/core/rules/planning/planning-case'
import { counties } from '../../../cloudfunctions/core/served'
import type { Member } from '../../../types/member'
import type { PlanInput } from '../../../types/papers/plan'

/** Milliseconds. */
export const DAY = 86_400_000
/** Tuesday, 8 December 2026, nine in the morning in China. */
export const AT = Date.parse('2026-12-08T09:00:00+08:00')

export const GONGCHANG = '621122100'
export const DIANPING = '621122100207'
export const XIJIE = '621122100201'
export const LONGXI = '621122'

/** A resident member of 靛坪村 in office, but for what is said. */
export const member = (id: string, own: Partial<Member> = {}): Member => ({
  id,
  name: `委员${id}`,
  kinds: ['resident'],
  trade: null,
  place: DIANPING,
  post: null,
  councils: [],
  term: { from: AT - 365 * DAY, until: AT + 365 * DAY },
  phone: '13900002001',
  person: null,
  interests: [],
  ...own,
})

/** A fixed member of the council. */
export const fixed = (id: string, own: Partial<Member> = {}): Member => member(id, { councils: [GONGCHANG], ...own })

const LISTS: PlanningCase['lists'] = {
  groups: [
    { key: 'along', label: '沿线村民', kinds: ['roads'], words: ['路'], isLocal: true },
    { key: 'builders', label: '施工单位', kinds: ['roads'], words: [], isLocal: false },
    { key: 'water-users', label: '用水户', kinds: ['roads'], words: ['渠'], isLocal: true },
    { key: 'patients', label: '看病的群众', kinds: ['welfare'], words: [], isLocal: false },
  ],
  trades: [
    { key: 'transport', label: '交通界', kinds: ['roads'] },
    { key: 'medicine', label: '医药卫生界', kinds: ['welfare'] },
  ],
  invitees: [{ key: 'legal-worker', label: '法律工作者' }],
  leastMembers: 3,
}

/** The case with this roster. */
export const planning = (roster: readonly Member[], own: Partial<PlanningCase> = {}): PlanningCase => ({
  matter: {
    kind: 'roads',
    words: '靛坪村通组路硬化\n两公里土路下雨就进不去车',
    council: GONGCHANG,
    board: GONGCHANG,
    villages: [DIANPING],
  },
  lists: LISTS,
  roster,
  meetings: [],
  declared: [],
  at: AT,
  nameOf: (place) => counties.get(LONGXI)?.places.get(place)?.name ?? '',
  ...own,
})

/** Another topic's consultation at the same hours. */
export const meeting = (...members: string[]): Meeting => ({
  topic: 't-water',
  title: '自来水冬天水压低',
  from: AT,
  until: AT + 90 * 60_000,
  members,
})

/** A plan as a phone hands it in. */
export const planInput = (own: Partial<PlanInput> = {}): PlanInput => ({
  kind: 'plan',
  form: '现场协商',
  format: '会场+现场',
  where: '靛坪村文化广场',
  startsAt: AT,
  agenda: [{ item: '看现场', minutes: 30 }],
  questions: [],
  responsible: '站长',
  participants: {
    members: [],
    groups: [
      { group: 'along', label: '随便写的', who: '三社推选', count: 3 },
      { group: 'builders', label: '施工单位', who: '项目经理', count: 1 },
    ],
    others: [],
  },
  acknowledged: [],
  ...own,
})
