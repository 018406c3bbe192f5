/** A session that is called and held, and what the clerk and those who sit there do about it, as their phones and desktops would call the functions. */
import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { TickInput } from '../../types/live'
import type { PlanInput } from '../../types/papers/plan'
import { expectData } from './callers'
import { deliverAll } from './deliver-all'
import { type LocalCloud, loadSdk } from './local-cloud'
import { sdkDatabase } from './sdk-database'
import { APPROVAL, PLAN, topicWalk } from './topic-walk'

const MINUTE = 60_000
/** People who take the three seats of the road's neighbours and the one of the power station. */
export const SEATED = ['neighbour', 'visitor-aaaaaaaa', 'visitor-bbbbbbbb', 'visitor-cccccccc'] as const

/** A request that was never made before. */
export const fresh = () => ({ requestId: randomUUID() })

/** Whose seat is whose. */
export const seatOf = (seats: ReadonlyMap<string, string>, person: string): string => {
  const seat = seats.get(person)
  if (!seat) throw new Error(`${person} has no seat`)
  return seat
}

/** On the cloud that runs now. */
export const heldSession = (running: () => LocalCloud) => {
  const walk = topicWalk(running)

  /** A plan that was approved, and everybody on it invited; answers the topic. */
  const convened = async (changes: Partial<PlanInput> = {}): Promise<string> => {
    const topic = await walk.openTopic()
    await walk.hasMovedOn('clerk', topic)
    await walk.hasFiled('committee', topic, APPROVAL)
    await walk.hasFiled('clerk', topic, { ...PLAN, ...changes })
    await walk.hasMovedOn('head', topic)
    await deliverAll(running())
    return topic
  }

  const station = async (topic: string) => {
    const { session } = await expectData(running(), 'clerk', 'council', 'session', { topic })
    if (!session) throw new Error('nobody was invited')
    return session
  }

  const live = (session: string, after?: string) =>
    expectData(running(), 'clerk', 'council', 'live', after === undefined ? { session } : { session, after })
  const codeOf = (session: string) => expectData(running(), 'clerk', 'council', 'checkInCode', { session })
  const tick = (seat: string, as: TickInput['as'] = 'present') =>
    expectData(running(), 'clerk', 'council', 'tick', { ...fresh(), seat, as })

  /** Representatives take their seats; answers the seat of each. */
  const seated = async (topic: string): Promise<Map<string, string>> => {
    const { seats } = await station(topic)
    const others = seats.filter(({ as }) => as === 'group' || as === 'other')
    const taken = new Map<string, string>()
    for (const [at, person] of SEATED.entries()) {
      const seat = others[at]?.id ?? ''
      const { code } = await expectData(running(), 'clerk', 'council', 'nameSeat', {
        ...fresh(),
        seat,
        name: `代表${at}`,
        phone: null,
      })
      await expectData(running(), person, 'member', 'takeSeat', { code: code ?? '' })
      taken.set(person, seat)
    }
    const own = (await expectData(running(), 'member', 'member', 'invitations', {})).rows.find(
      (row) => row.topic === topic,
    )
    return taken.set('member', own?.id ?? '')
  }

  /** The morning of the session: everybody named has a seat, the doors are open, minutes before the beginning. */
  const morning = async (before = 10, changes: Partial<PlanInput> = {}) => {
    const topic = await convened(changes)
    const seats = await seated(topic)
    const { id: session, call, seats: rows } = await station(topic)
    await running().setClockAhead(call.startsAt - Date.now() - before * MINUTE)
    return { topic, session, seats, rows }
  }

  /** Scans what is on the wall now; again when the code turned in between. */
  const checkIn = async (person: string, session: string) => {
    const { text } = await codeOf(session)
    return expectData(running(), person, 'member', 'checkIn', { code: text })
  }

  /** Three of five members and a representative are in, and it is open. */
  const opened = async (changes: Partial<PlanInput> = {}) => {
    const at = await morning(10, changes)
    await checkIn('member', at.session)
    for (const person of SEATED) await checkIn(person, at.session)
    const members = at.rows.filter(({ as, hasWeChat }) => as === 'fixed' && !hasWeChat)
    for (const { id } of members.slice(0, 3)) await tick(id)
    await expectData(running(), 'clerk', 'council', 'openSession', { ...fresh(), session: at.session })
    return { ...at, members }
  }

  const toldOfMinutes = async (person: string): Promise<number> =>
    (await expectData(running(), person, 'resident', 'inbox', {})).rows.filter(({ kind }) => kind === 'minutes-sent')
      .length

  /** What members did at a session, by kind. */
  const deedsOf = async (session: string): Promise<string[]> => {
    loadSdk(running().env)
    const { data } = await sdkDatabase().collection('deeds').limit(1000).get()
    const rows = v.parse(v.array(v.object({ kind: v.string(), session: v.nullable(v.string()) })), data)
    return rows
      .filter((row) => row.session === session)
      .map(({ kind }) => kind)
      .sort()
  }

  return { ...walk, convened, station, live, codeOf, tick, seated, morning, checkIn, opened, toldOfMinutes, deedsOf }
}
