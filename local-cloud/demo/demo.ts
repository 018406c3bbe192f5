/** Demo data for a fresh local cloud: real divisions, every village's code, a cast of roles, and a few invented matters. */
import { methodAt, parseCounties } from '../../cloudfunctions/core/rules/counties'
import { departmentsAt } from '../../cloudfunctions/core/rules/departments'
import { personId, spokenNumber } from '../../cloudfunctions/core/rules/identifiers'
import { NOT_CARRIED_OUT } from '../../cloudfunctions/core/rules/lifecycle/carried-out'
import { NO_INQUIRY } from '../../cloudfunctions/core/rules/lifecycle/inquiry'
import { recorded } from '../../cloudfunctions/core/rules/record'
import { withMemberGrants } from '../../cloudfunctions/core/rules/roster/member-grants'
import { workIn } from '../../cloudfunctions/core/rules/work/work-in'
import { endOfWorkingDay } from '../../cloudfunctions/core/rules/working-days'
import type { StoredConcern } from '../../cloudfunctions/core/store/concerns'
import type { StoredInvitation } from '../../cloudfunctions/core/store/invitations'
import type { StoredTopic } from '../../cloudfunctions/core/store/topics'
import { authorFollowOf, followOf } from '../../cloudfunctions/core/work/follow-of'
import { gatheredOf } from '../../cloudfunctions/core/work/gathered'
import { headlineCardOf } from '../../cloudfunctions/core/work/headline-card'
import { newPerson } from '../../cloudfunctions/core/work/new-person'
import { cardOf, pageOf } from '../../cloudfunctions/core/work/project-topic'
import { storedMember } from '../../cloudfunctions/core/work/stored-member'
import { watchConcern } from '../../cloudfunctions/core/work/watch-concern'
import { withClocks, workingOf } from '../../cloudfunctions/core/work/with-clocks'
import { served } from '../../config/counties/served'
import { sortKey } from '../../types/fields'
import { adviserFor } from '../../types/find-adviser'
import type { Member } from '../../types/member'
import { firstStepOf } from '../../types/method'
import { countyOf } from '../../types/place'
import { demoCodes } from './codes'
import { cameIn } from './coming-in'
import { type DemoMatter, demoMatters } from './matters'
import { demoMembers } from './members'
import { authorMessages } from './messages'
import { demoPersons } from './persons'
import { demoProposals, proposerFollows } from './proposals'
import { demoSession } from './sessions'
import { walkedTo } from './walk'

const DAY = 24 * 60 * 60 * 1000
const counties = parseCounties(served)

/** A collection and what to put in it; every document has its `_id`. */
export interface DemoCollection {
  readonly collection: string
  readonly documents: readonly object[]
}

/** Everything to insert into an empty database, dated back from `now`. */
export function demoDocuments(now = Date.now()): readonly DemoCollection[] {
  const concerns = demoMatters.map((matter, at) => concernOf(matter, at, now))
  const walked = demoMatters.flatMap((matter, at) => {
    const concern = concerns[at]
    return matter.step && concern ? [topicOf(matter, concern, now)] : []
  })
  const held = walked.flatMap((topic) => demoSession(topic, now) ?? [])
  const raised = walked.map((topic) => held.find(({ session }) => session.topic === topic._id)?.topic ?? topic)
  const proposed = demoProposals(now).map((topic) => toldOf({ ...topic, unstaffed: unstaffedAt(topic.board) }))
  const topics = [...raised, ...proposed]
  const invitations = held.flatMap((each) => each.invitations)
  const roster = demoMembers(now)
  return [
    { collection: 'persons', documents: demoPersons.map((each) => storedPerson(each, invitations, roster)) },
    { collection: 'members', documents: roster.map((member) => storedMember(member)) },
    { collection: 'codes', documents: demoCodes(counties, now - 365 * DAY, now) },
    { collection: 'concerns', documents: concerns },
    {
      collection: 'messages',
      documents: [
        ...concerns.flatMap((concern) => authorMessages(counties, concern)),
        ...held.flatMap(({ messages }) => messages),
      ],
    },
    { collection: 'sessions', documents: held.map(({ session }) => session) },
    { collection: 'invitations', documents: invitations },
    { collection: 'topics', documents: topics },
    {
      collection: 'follows',
      documents: [
        ...concerns.flatMap(authorFollows),
        ...raised.flatMap(neighbourFollows),
        ...proposerFollows(proposed),
      ],
    },
    { collection: 'cards', documents: [...topics.map(cardOf), ...headlinesOf(concerns, topics)] },
    { collection: 'pages', documents: topics.map(pageOf) },
  ]
}

/** Whoever raised a topic's concern hears of it. */
const authorFollows = (concern: StoredConcern): object[] => {
  const { topic } = concern
  return topic === null ? [] : [authorFollowOf({ ...concern, topic })]
}

/** The neighbours whom a topic counts as its followers. */
const neighbourFollows = ({ _id, followers, openedAt }: StoredTopic): object[] =>
  Array.from({ length: followers }, (_, at) =>
    followOf(_id, personId(`demo-openid-villager-of-${_id}-${at}`), openedAt),
  )

function storedPerson(
  { openid, grants }: (typeof demoPersons)[number],
  invitations: readonly Pick<StoredInvitation, 'person'>[],
  roster: readonly Member[],
) {
  const id = personId(openid)
  const member = roster.find(({ person }) => person === id)
  return {
    ...newPerson(id, openid),
    grants: member ? withMemberGrants(grants, member) : grants,
    isInvited: invitations.some(({ person }) => person === id),
    member: member?.id ?? null,
  }
}

function concernOf(matter: DemoMatter, at: number, now: number): StoredConcern {
  const id = `c-demo-${String(at + 1).padStart(3, '0')}`
  const submittedAt = now - matter.days * DAY - (at + 1) * 60_000
  const answeredAt = matter.step ? submittedAt + DAY : null
  const station = matter.village.slice(0, 9)
  const county = countyOf(matter.village)
  const days = counties.get(county)?.rules.replyWithinDays ?? 3
  return watchConcern({
    _id: id,
    number: spokenNumber(id, submittedAt),
    order: sortKey(submittedAt, id),
    version: matter.step ? 2 : 1,
    state: matter.step ? 'accepted' : 'routed',
    station,
    council: station,
    village: matter.village,
    county,
    ...cameIn(counties, matter, id, submittedAt),
    adviser: adviserOf(county, matter),
    hops: [],
    followers: 0,
    claims: 0,
    text: matter.text,
    title: matter.title,
    kind: matter.kind,
    photos: [],
    where: { words: null, point: null },
    isNameShown: false,
    name: null,
    phone: null,
    check: 'pass',
    submittedAt,
    updatedAt: answeredAt ?? submittedAt,
    replyBy: endOfWorkingDay(submittedAt, days, isWeekday),
    hold: null,
    answeredAt,
    topic: matter.step ? `t-${id.slice(2)}` : null,
    digest: '',
    turns: [],
  })
}

const adviserOf = (county: string, { kind, title, text }: DemoMatter): StoredConcern['adviser'] => {
  const rules = counties.get(county)?.rules
  return rules ? adviserFor(rules, { kind, words: `${title}\n${text}` }) : null
}

/** Good enough for invented dates; the functions use the official calendar. */
const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay())

function topicOf(matter: DemoMatter, concern: StoredConcern, now: number): StoredTopic {
  const openedAt = concern.answeredAt ?? concern.submittedAt
  const stepSince = matter.step === 'collect' ? openedAt : now - Math.ceil(matter.days / 4) * DAY
  const id = concern.topic ?? ''
  const method = methodAt(counties, concern.station)
  const opened = withClocks({
    _id: id,
    number: spokenNumber(id, openedAt),
    version: 1,
    council: concern.station,
    board: concern.station,
    method,
    step: firstStepOf(method).key,
    stepSince: openedAt,
    title: matter.title,
    summary: matter.text,
    kind: matter.kind,
    photos: [],
    gathered: [gatheredOf(concern)],
    followers: (matter.people ?? 1) - 1,
    notSupervising: 0,
    openedAt,
    closedAt: null,
    lapseAt: null,
    file: [],
    stepFrom: 0,
    carried: NOT_CARRIED_OUT,
    inquiry: NO_INQUIRY,
    meets: null,
    session: null,
    conveneAt: null,
    deedsAt: null,
    told: [],
    unstaffed: unstaffedAt(concern.station),
    ending: null,
    turns: [],
    record: recorded(id, [], { kind: 'opened', at: openedAt, ...OPENED }),
  })
  return toldOf(walkedTo(opened, matter.step ?? 'collect', { since: stepSince, today: now }))
}

/** Its officers have known of it for days. */
const toldOf = (topic: StoredTopic): StoredTopic => ({
  ...topic,
  told: workIn(workingOf(topic), topic.method).map(({ key }) => key),
  tellAt: null,
})

/** The departments for which the demo has nobody. */
const unstaffedAt = (board: string): string[] =>
  departmentsAt(counties, board)
    .map(({ key }) => key)
    .filter((key) => !demoPersons.some(({ grants }) => grants.some(({ department }) => department === key)))

const OPENED = { by: '乡镇委员工作站', title: '受理为议题', text: null } as const

function headlinesOf(concerns: readonly StoredConcern[], topics: readonly StoredTopic[]): object[] {
  return [...new Set(concerns.map((concern) => concern.station))].map((board) => {
    const own = concerns.filter((concern) => concern.station === board)
    const answered = own.filter((concern) => concern.answeredAt !== null)
    const headline = {
      received: own.length,
      answered: answered.length,
      topics: topics.filter((topic) => topic.board === board).length,
      closed: topics.filter((topic) => topic.board === board && topic.closedAt !== null).length,
      answeredInTime: answered.length,
    }
    return headlineCardOf(board, headline)
  })
}
