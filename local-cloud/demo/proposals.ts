/** Topics that the demo's member put forward: one that waits to be looked at, and one that the station turned away. */
import { personId, spokenNumber } from '../../cloudfunctions/core/rules/identifiers'
import type { StoredFollow } from '../../cloudfunctions/core/store/follows'
import type { StoredTopic } from '../../cloudfunctions/core/store/topics'
import { followOf } from '../../cloudfunctions/core/work/follow-of'
import { newTopicOf } from '../../cloudfunctions/core/work/new-topic'
import { acted } from './walk'

const DAY = 24 * 60 * 60 * 1000
const GONGCHANG = '621122100'
const MEMBER = personId('demo-openid-member')

interface DemoProposal {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly summary: string
  readonly reason: string
  /** How many days ago. */
  readonly days: number
  /** Why the station did not take it up, and where to turn instead, a day later. */
  readonly dismissed?: { readonly reason: string; readonly turnTo: string }
}

const PROPOSALS: readonly DemoProposal[] = [
  {
    id: 't-demo-proposed-1',
    kind: 'neighbours',
    title: '集镇十字路口赶集日的停车',
    summary: '逢集的时候十字路口两边停满了三轮车和小车，救护车过不去，摊主、司机和住户意见不一样。',
    reason: '三个村的人都到这里赶集，切口小，商量出一个办法就能照着做。',
    days: 2,
  },
  {
    id: 't-demo-proposed-2',
    kind: 'roads-water-power',
    title: '调整全县的农业用水价格',
    summary: '有的村觉得灌溉用水的价格偏高，希望降一些。',
    reason: '走访的时候好几户都提到。',
    days: 40,
    dismissed: {
      reason: '水价由县里统一核定，不在本镇商量决定的范围。意见已经整理好，转给主管部门参考。',
      turnTo: '县水务局',
    },
  },
]

/** Each as it stands `now`. */
export const demoProposals = (now: number): StoredTopic[] => PROPOSALS.map((proposal) => proposedTopic(proposal, now))

/** Whoever puts a topic forward follows it. */
export const proposerFollows = (topics: readonly StoredTopic[]): StoredFollow[] =>
  topics.map(({ _id, openedAt }) => followOf(_id, MEMBER, openedAt))

function proposedTopic({ id, kind, title, summary, reason, days, dismissed }: DemoProposal, now: number): StoredTopic {
  const at = now - days * DAY
  const opened = newTopicOf({
    _id: id,
    council: GONGCHANG,
    kind,
    title,
    summary,
    photos: [],
    gathered: [],
    followers: 1,
    notSupervising: 0,
    file: [{ paper: { kind: 'proposal', matter: 'small-key', reason }, person: MEMBER, at }],
    opened: { kind: 'opened', at, by: '政协委员', title: '提出议题', text: reason },
  })
  const topic = { ...opened, number: spokenNumber(id, at) }
  if (!dismissed) return topic
  const closed = acted(topic, 'clerk', { act: 'file', paper: { kind: 'dismissal', ...dismissed } }, at + DAY)
  // The courier has long seen that nobody is to be called.
  return { ...closed, conveneAt: null }
}
