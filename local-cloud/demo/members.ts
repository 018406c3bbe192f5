/** The demo's roster: invented members of 巩昌镇, of its neighbour, and of the county's sectors, called by a number and no name. */
import { personId } from '../../cloudfunctions/core/rules/identifiers'
import type { Member } from '../../types/member'

const YEAR = 365 * 24 * 60 * 60 * 1000

const GONGCHANG = '621122100'
const WENFENG = '621122101'
const COUNTY = '621122'

const PHONE = 13_900_002_001

/** A member of the present term, which ends in three years unless told otherwise. */
const member = (
  now: number,
  at: number,
  name: string,
  own: Pick<Member, 'kinds' | 'place'> & Partial<Member>,
): Member => ({
  id: `m-demo-${String(at).padStart(2, '0')}`,
  name,
  trade: null,
  post: null,
  councils: [],
  term: { from: now - 2 * YEAR, until: now + 3 * YEAR },
  phone: String(PHONE + at),
  person: null,
  interests: [],
  ...own,
})

/** Fixed members of the council of 巩昌镇 first, then who may be invited. */
export function demoMembers(now: number): readonly Member[] {
  const all: readonly (readonly [name: string, own: Parameters<typeof member>[3]])[] = [
    ['委员甲', { kinds: ['seconded'], place: GONGCHANG, councils: [GONGCHANG], trade: 'communist-party' }],
    [
      '委员乙',
      {
        kinds: ['resident'],
        place: '621122100207',
        councils: [GONGCHANG],
        trade: 'agriculture',
        person: personId('demo-openid-member'),
        post: { place: '621122100207', name: '靛坪村文化广场', title: '护路岗' },
      },
    ],
    ['委员丙', { kinds: ['resident'], place: '621122100003', councils: [GONGCHANG], trade: 'women' }],
    ['委员丁', { kinds: ['seconded'], place: GONGCHANG, councils: [GONGCHANG], trade: 'law' }],
    [
      '委员戊',
      {
        kinds: ['resident'],
        place: '621122100201',
        councils: [GONGCHANG],
        trade: 'commerce',
        interests: ['西街村合作社', '污水管网'],
      },
    ],
    [
      '委员己',
      {
        kinds: ['resident'],
        place: '621122100213',
        trade: 'agriculture',
        term: { from: now - 6 * YEAR, until: now - YEAR },
      },
    ],
    [
      '委员庚',
      {
        kinds: ['resident'],
        place: '621122100207',
        trade: 'science',
        post: { place: '621122100207', name: '靛坪村村部', title: null },
      },
    ],
    ['委员辛', { kinds: ['resident'], place: '621122100003', trade: 'education', interests: ['西城社区物业'] }],
    [
      '委员壬',
      {
        kinds: ['resident'],
        place: '621122100219',
        trade: 'agriculture',
        post: { place: '621122100219', name: '西十里铺水管所', title: '护渠岗' },
      },
    ],
    ['委员癸', { kinds: ['seconded'], place: GONGCHANG, trade: 'unions' }],
    ['委员子', { kinds: ['sector'], place: COUNTY, trade: 'transport' }],
    ['委员丑', { kinds: ['sector'], place: COUNTY, trade: 'construction' }],
    ['委员寅', { kinds: ['sector'], place: COUNTY, trade: 'water' }],
    ['委员卯', { kinds: ['sector'], place: COUNTY, trade: 'medicine' }],
    ['委员辰', { kinds: ['sector', 'resident'], place: '621122100008', trade: 'law' }],
    ['委员巳', { kinds: ['sector'], place: COUNTY, trade: 'environment' }],
    ['委员午', { kinds: ['resident'], place: '621122101201', councils: [WENFENG], trade: 'agriculture' }],
    ['委员未', { kinds: ['seconded'], place: WENFENG, councils: [WENFENG], trade: 'economy' }],
  ]
  return all.map(([name, own], at) => member(now, at + 1, name, own))
}
