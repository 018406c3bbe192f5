/** A topic whose session is called, and what the station and those invited do about it, as their phones and desktops would call the functions. */
import { randomUUID } from 'node:crypto'
import type { AnswerInput } from '../../types/invitation'
import type { PlanInput } from '../../types/papers/plan'
import { call, expectData } from './callers'
import { deliverAll } from './deliver-all'
import type { LocalCloud } from './local-cloud'
import { APPROVAL, PLAN, topicWalk } from './topic-walk'

/** The walk's topic; the demo's own sessions are left out by it. */
const TITLE = '靛坪村村口路灯维修'

/** The walk on the cloud that runs now. */
export const sessionWalk = (running: () => LocalCloud) => {
  const walk = topicWalk(running)

  /** The head approves a plan: the topic leaves its third step. */
  const approved = async (changes: Partial<PlanInput> = {}): Promise<string> => {
    const topic = await walk.openTopic()
    await walk.hasMovedOn('clerk', topic)
    await walk.hasFiled('committee', topic, APPROVAL)
    await walk.hasFiled('clerk', topic, { ...PLAN, ...changes })
    await walk.hasMovedOn('head', topic)
    return topic
  }

  /** And everybody has been told. */
  const convened = async (changes: Partial<PlanInput> = {}): Promise<string> => {
    const topic = await approved(changes)
    await deliverAll(running())
    return topic
  }

  const atStation = async (topic: string, person = 'clerk') => {
    const { session, ...rest } = await expectData(running(), person, 'council', 'session', { topic })
    if (!session) throw new Error('nobody was invited')
    return { ...session, ...rest }
  }

  /** The id of the first seat of a group. */
  const groupSeat = async (topic: string): Promise<string> =>
    (await atStation(topic)).seats.find(({ as }) => as === 'group')?.id ?? ''

  /** The messages of a kind about the topic, newest first. */
  const told = async (person: string, kind: string) =>
    (await expectData(running(), person, 'resident', 'inbox', {})).rows.filter(
      (message) => message.kind === kind && message.body.includes(TITLE),
    )

  const ownInvitations = async (person: string) =>
    (await expectData(running(), person, 'member', 'invitations', {})).rows.filter(({ title }) => title === TITLE)

  const firstOf = async (person: string): Promise<string> => {
    const [first] = await ownInvitations(person)
    if (!first) throw new Error(`${person} is not invited`)
    return first.id
  }

  const read = (person: string, id: string) => expectData(running(), person, 'member', 'invitation', { id })

  const answer = (person: string, id: string, given: AnswerInput, version = 1) =>
    expectData(running(), person, 'member', 'answer', { requestId: randomUUID(), id, version, answer: given })

  /** The station changes the call as it stands; `changes` go over it. */
  const changed = async (topic: string, changes: object, person = 'clerk') => {
    const { id, call: now } = await atStation(topic)
    const { where, startsAt, agenda, version } = now
    const input = { requestId: randomUUID(), session: id, version, where, startsAt, agenda, ...changes }
    return call(running(), person, 'council', 'changeCall', input)
  }

  const cancelled = async (topic: string, reason = '那天有暴雪，路不通。') => {
    const { id, call: now } = await atStation(topic)
    const input = { requestId: randomUUID(), session: id, version: now.version, reason }
    await expectData(running(), 'head', 'council', 'cancelSession', input)
    return input
  }

  /** The station names a seat, and the person takes it on the own WeChat. */
  const seated = async (seat: string, person: string, name = '代表一', isSomebodyElse = false) => {
    const named = { requestId: randomUUID(), seat, name, phone: '13900001234', isSomebodyElse }
    const { code } = await expectData(running(), 'clerk', 'council', 'nameSeat', named)
    return expectData(running(), person, 'member', 'takeSeat', { code: code ?? '' })
  }

  /** Database calls of one function call, but for begin and commit. */
  const callsBeside = async (requestID: string): Promise<number> =>
    (await running().counters(requestID)).calls.filter(
      ({ action }) => !/startTransaction|commitTransaction/.test(action),
    ).length

  return {
    ...walk,
    approved,
    convened,
    atStation,
    groupSeat,
    told,
    ownInvitations,
    firstOf,
    read,
    answer,
    changed,
    cancelled,
    seated,
    callsBeside,
  }
}
