/**
 * What everybody may do without any role, procedure by procedure: those that name something are asked by its owner and by somebody
 * else, who is refused as if it were not there wherever that it exists is nobody's business.
 */
import { randomUUID } from 'node:crypto'
import { POWERS, type Power, type PowerOf } from '../../cloudfunctions/core/rules/powers'
import { call, callRaw, expectData } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DIANPING, GONGCHANG, submission } from '../support/submission'
import { topicWalk } from '../support/topic-walk'

type OwnPower = PowerOf<'anyone'> | PowerOf<'resident'>

const OWNER = 'resident'
const STRANGER = 'visitor-stranger1'

/** All of it the resident's, or about them. */
interface Own {
  /** A concern that waits; one that somebody else raised and the resident follows. */
  readonly concern: string
  readonly followed: string
  /** A topic of theirs that is said to be carried out; one at its notice. */
  readonly done: string
  readonly notice: string
  /** A seat in a consultation that is to come, and its session. */
  readonly seat: string
  readonly session: string
  /** What somebody without WeChat took home. */
  readonly receipt: { readonly number: string; readonly code: string }
}

const again = () => ({ requestId: randomUUID() })
const said = { verdict: 'solved' as const, stars: 5, reason: '' }
const WORDS = '灯太亮会照到我家窗户。'

/** `input`: of the resident's matter. `owner`, `other`: the code of the refusal; null where it is answered. */
interface Row {
  readonly input: (own: Own) => object
  readonly owner: string | null
  readonly other: string | null
}

/** Nothing is named: everybody is asked about themselves, or everybody reads the same. */
const NAMES_NOTHING = 'names nothing of anybody’s'

const TABLE: Record<OwnPower, Row | typeof NAMES_NOTHING> = {
  'board.councils': NAMES_NOTHING,
  'board.list': NAMES_NOTHING,
  // The public page is everybody's.
  'board.topic': { input: ({ done }) => ({ id: done }), owner: null, other: null },
  'resident.open': NAMES_NOTHING,
  'resident.route': NAMES_NOTHING,
  'resident.submit': NAMES_NOTHING,
  'resident.mine': NAMES_NOTHING,
  'resident.similar': NAMES_NOTHING,
  'resident.followed': NAMES_NOTHING,
  'resident.inbox': NAMES_NOTHING,
  'resident.markRead': NAMES_NOTHING,
  'resident.me': NAMES_NOTHING,
  'resident.saveSettings': NAMES_NOTHING,
  'resident.permissions': NAMES_NOTHING,
  'resident.recordCredits': NAMES_NOTHING,
  'resident.concern': { input: ({ concern }) => ({ id: concern }), owner: null, other: 'concern.not-found' },
  'resident.followedConcern': { input: ({ followed }) => ({ id: followed }), owner: null, other: 'follow.gone' },
  // To leave what one never followed is done already.
  'resident.leave': { input: ({ followed }) => ({ ...again(), target: followed }), owner: null, other: null },
  // An author is asked in any case, a stranger follows nothing.
  'resident.supervise': {
    input: ({ notice }) => ({ ...again(), topic: notice, supervises: false }),
    owner: 'follow.not-found',
    other: 'follow.not-found',
  },
  // Whoever met the same may join; the author hears of it already and is answered so.
  'resident.join': { input: ({ concern }) => ({ ...again(), target: concern }), owner: null, other: null },
  'resident.topicStanding': { input: ({ done }) => ({ id: done }), owner: null, other: null },
  // Objections are anybody's.
  'resident.object': { input: ({ notice }) => ({ ...again(), topic: notice, text: WORDS }), owner: null, other: null },
  'resident.confirm': {
    input: ({ done }) => ({ ...again(), topic: done, ...said }),
    owner: null,
    other: 'topic.not-yours',
  },
  'resident.revisit': {
    input: ({ done }) => ({ ...again(), topic: done, days: 30, verdict: 'good', reason: '' }),
    owner: 'topic.wrong-step',
    other: 'topic.wrong-step',
  },
  'resident.withdraw': {
    input: ({ concern }) => ({ ...again(), id: concern }),
    owner: null,
    other: 'concern.not-found',
  },
  // Number and code together are the proof, whoever has them; with another code see tests/cloud/proxy.
  'resident.ask': { input: ({ receipt }) => ({ ...receipt }), owner: null, other: null },
  'resident.claim': { input: ({ receipt }) => ({ ...again(), ...receipt }), owner: null, other: null },
  'member.invitations': NAMES_NOTHING,
  'member.topics': NAMES_NOTHING,
  'member.record': NAMES_NOTHING,
  'member.invitation': { input: ({ seat }) => ({ id: seat }), owner: null, other: 'invitation.not-found' },
  'member.answer': {
    input: ({ seat }) => ({ ...again(), id: seat, version: 1, answer: { kind: 'accepted' } }),
    owner: null,
    other: 'invitation.not-found',
  },
  // Wrong codes are one answer, whoever tries them.
  'member.takeSeat': { input: () => ({ ...again(), code: 'ABCD2345' }), owner: 'seat.wrong', other: 'seat.wrong' },
  'member.bind': { input: () => ({ ...again(), code: 'ABCD2345' }), owner: 'bind.wrong', other: 'bind.wrong' },
  'member.checkIn': {
    input: ({ session }) => ({ ...again(), session, code: '123456' }),
    owner: 'check-in.too-early',
    other: 'check-in.not-invited',
  },
  'member.joinOnline': {
    input: ({ seat }) => ({ ...again(), id: seat }),
    owner: 'online.in-person',
    other: 'invitation.not-found',
  },
  'member.session': { input: ({ seat }) => ({ id: seat }), owner: null, other: 'invitation.not-found' },
  'member.note': {
    input: ({ seat }) => ({ ...again(), id: seat, text: WORDS }),
    owner: 'note.too-early',
    other: 'invitation.not-found',
  },
  'member.ground': {
    input: ({ seat }) => ({ voter: { as: 'invited', id: seat } }),
    owner: null,
    other: 'invitation.not-found',
  },
  'member.vote': {
    input: ({ seat }) => ({ ...again(), voter: { as: 'invited', id: seat }, ground: 'g-1', votes: { 's-1': 'agree' } }),
    owner: 'ground.not-found',
    other: 'invitation.not-found',
  },
  'member.minutes': { input: ({ seat }) => ({ id: seat }), owner: 'minutes.not-sent', other: 'invitation.not-found' },
  'member.confirmMinutes': {
    input: ({ seat }) => ({ ...again(), id: seat, version: 1, verdict: 'agreed' }),
    owner: 'minutes.not-sent',
    other: 'invitation.not-found',
  },
  'member.objectToDeed': {
    input: () => ({ ...again(), deed: 'd-of-nobody', text: '那天我到会了。' }),
    owner: 'deed.not-found',
    other: 'deed.not-found',
  },
}

let cloud: LocalCloud
let own: Own

const { untilDone, untilNotice } = topicWalk(() => cloud)

const submitted = async (person: string): Promise<string> => {
  const outcome = await expectData(cloud, person, 'resident', 'submit', submission())
  return outcome.outcome === 'submitted' ? outcome.receipt.concern : ''
}

async function ownThings(): Promise<Own> {
  const { scene: _scene, ...matter } = submission()
  const entry = { ...matter, village: DIANPING, station: GONGCHANG, consent: 'in-person' }
  const entered = await expectData(cloud, 'clerk', 'council', 'enter', entry)
  if (entered.outcome !== 'entered') throw new Error('not entered')
  const concern = await submitted(OWNER)
  const followed = await submitted('neighbour')
  await expectData(cloud, OWNER, 'resident', 'join', { ...again(), target: followed })
  const [invitation] = (await expectData(cloud, OWNER, 'member', 'invitations', {})).rows
  const { answer } = await call(cloud, OWNER, 'member', 'session', { id: invitation?.id ?? '' })
  const done = await untilDone()
  // The walk ran ahead; its notices and the demo's consultation are to come again.
  await cloud.setClockAhead(0)
  return {
    concern,
    followed,
    notice: await untilNotice(),
    done,
    seat: invitation?.id ?? '',
    session: answer.ok ? answer.data.session : '',
    receipt: { number: entered.receipt.number, code: entered.code ?? '' },
  }
}

beforeAll(async () => {
  cloud = await startLocalCloud({ demo: true })
  own = await ownThings()
}, 120_000)
afterAll(() => cloud.stop())

const codeOf = async (person: string, power: Power, input: object): Promise<string | null> => {
  const [name = '', path] = power.split('.')
  const { answer } = await callRaw<unknown>(cloud, person, name, { path, input })
  return answer.ok ? null : answer.error.code
}

const rows = Object.entries(TABLE).flatMap(([power, row]) =>
  row === NAMES_NOTHING || !(power in POWERS) ? [] : [{ power: power as Power, ...row }],
)

it.each(rows)('$power of somebody else’s: $other', async ({ power, input, other }) => {
  expect(await codeOf(STRANGER, power, input(own))).toBe(other)
})

it.each(rows)('$power of the own: $owner', async ({ power, input, owner }) => {
  expect(await codeOf(OWNER, power, input(own))).toBe(owner)
})
