/** The sectors and groups that are used where a county's data has none of its own. */
import type { InterestGroup, Invitee, Trade } from './planning'

/** The sectors (界别) of the national committee of the CPPCC. Source: the list of the 14th committee, 2023. `kinds`: those of the domain. */
export const NATIONAL_SECTORS: readonly Trade[] = [
  { key: 'communist-party', label: '中国共产党', kinds: [] },
  { key: 'revolutionary-committee', label: '中国国民党革命委员会', kinds: [] },
  { key: 'democratic-league', label: '中国民主同盟', kinds: [] },
  { key: 'national-construction', label: '中国民主建国会', kinds: [] },
  { key: 'promoting-democracy', label: '中国民主促进会', kinds: [] },
  { key: 'peasants-and-workers', label: '中国农工民主党', kinds: [] },
  { key: 'zhi-gong', label: '中国致公党', kinds: [] },
  { key: 'jiu-san', label: '九三学社', kinds: [] },
  { key: 'taiwan-league', label: '台湾民主自治同盟', kinds: [] },
  { key: 'no-party', label: '无党派人士', kinds: [] },
  { key: 'youth', label: '共青团和青联', kinds: [] },
  { key: 'unions', label: '总工会', kinds: [] },
  { key: 'women', label: '妇联', kinds: ['care', 'customs'] },
  { key: 'commerce', label: '工商联', kinds: ['industry'] },
  { key: 'science-association', label: '科协', kinds: ['industry'] },
  { key: 'taiwan-compatriots', label: '台联', kinds: [] },
  { key: 'overseas', label: '侨联', kinds: [] },
  { key: 'culture', label: '文化艺术界', kinds: ['customs'] },
  { key: 'science', label: '科学技术界', kinds: ['roads-water-power', 'projects'] },
  { key: 'social-science', label: '社会科学界', kinds: ['covenant'] },
  { key: 'economy', label: '经济界', kinds: ['industry', 'key-work', 'projects'] },
  { key: 'agriculture', label: '农业界', kinds: ['industry'] },
  { key: 'education', label: '教育界', kinds: ['welfare'] },
  { key: 'sport', label: '体育界', kinds: ['customs'] },
  { key: 'press', label: '新闻出版界', kinds: [] },
  { key: 'medicine', label: '医药卫生界', kinds: ['welfare'] },
  { key: 'friendship', label: '对外友好界', kinds: [] },
  { key: 'social-welfare', label: '社会福利和社会保障界', kinds: ['welfare', 'care'] },
  { key: 'minorities', label: '少数民族界', kinds: ['customs'] },
  { key: 'religion', label: '宗教界', kinds: ['customs'] },
  { key: 'hong-kong', label: '特邀香港人士', kinds: [] },
  { key: 'macao', label: '特邀澳门人士', kinds: [] },
  { key: 'invited', label: '特别邀请人士', kinds: [] },
  { key: 'environment', label: '环境资源界', kinds: ['environment'] },
]

/** Who has a part in any matter. */
export const ANY_GROUPS: readonly InterestGroup[] = [
  { key: 'villagers', label: '受影响的村民', kinds: [], words: [], isLocal: true },
  { key: 'village-committee', label: '村（居）委会', kinds: [], words: [], isLocal: true },
  { key: 'in-charge', label: '主管单位', kinds: [], words: [], isLocal: false },
]

/** Who else is invited (domain: how a consultation is held). */
export const INVITEES: readonly Invitee[] = [
  { key: 'party-delegate', label: '党代表' },
  { key: 'peoples-deputy', label: '人大代表' },
  { key: 'other-member', label: '其他政协委员' },
  { key: 'legal-worker', label: '法律工作者' },
  { key: 'respected-villager', label: '乡贤和德高望重的群众' },
]
