/** The courier's part: what members did in topics that were acted on, and at sessions that were closed, goes into the ledger of deeds. */
import { type DoneInFile, deedsIn } from '../rules/session/deeds-in'
import { type Collection, command, findDocuments, type Stored, transact, updateWhere } from '../store/database'
import { members } from '../store/members'
import { type Person, persons } from '../store/persons'
import { type StoredSession, sessions } from '../store/sessions'
import { type StoredTopic, topics } from '../store/topics'
import { noteSessionDeeds } from './note-session-deeds'
import { type Done, writeDeeds } from './write-deeds'

/** Topics, and sessions, looked at in one go; what is left is found by the next round. */
const BATCH = 20

/**
 * Answers how many topics and sessions were looked at. Two database calls to find them; for each topic two for who the people are, and
 * beside begin and commit two and those of the deeds; for each session as {@link noteSessionDeeds} and one. Ids are made from the
 * evidence: two rounds at once note it once. Trouble with one keeps no other waiting; it is thrown at the end and tried again.
 */
export async function noteDeeds(now: number, isTimeUp: () => boolean): Promise<number> {
  const due = { where: { deedsAt: command.lte(now) }, limit: BATCH }
  const [acted, closed] = await Promise.all([
    findDocuments(topics, { ...due, orderBy: ['deedsAt', 'asc'] }),
    findDocuments(sessions, { ...due, orderBy: ['deedsAt', 'asc'] }),
  ])
  const duties = [...acted.map((topic) => () => note(topic)), ...closed.map((session) => () => noteAtSession(session))]
  let noted = 0
  let trouble: unknown = null
  for (const duty of duties) {
    if (isTimeUp()) break
    try {
      await duty()
      noted += 1
    } catch (problem) {
      trouble = problem
    }
  }
  if (trouble !== null) throw trouble
  return noted
}

async function noteAtSession(session: StoredSession): Promise<void> {
  await noteSessionDeeds(session)
  await updateWhere(sessions, { _id: session._id, deedsAt: session.deedsAt }, { deedsAt: null })
}

async function note(topic: StoredTopic): Promise<void> {
  const done = await doneIn(topic)
  await transact(async (transaction) => {
    const now = await transaction.get(topics, topic._id)
    // Acted on meanwhile: the next round looks at all of it.
    if (!now || now.deedsAt !== topic.deedsAt) return
    await writeDeeds(transaction, done)
    await transaction.set(topics, { ...now, deedsAt: null })
  })
}

/** Of everybody in the file those count who are members of the roster. */
async function doneIn(topic: StoredTopic): Promise<Done[]> {
  const inFile = deedsIn(topic.file)
  const people = await byId(
    persons,
    inFile.flatMap(({ by }) => ('person' in by ? by.person : [])),
  )
  const roster = await byId(
    members,
    inFile.flatMap(({ by }) => memberOf(by, people) ?? []),
  )
  return inFile.flatMap(({ by, kind, evidence, at }) => {
    const member = roster.get(memberOf(by, people) ?? '')
    return member ? [{ member: { id: member._id, place: member.place }, kind, topic, session: null, evidence, at }] : []
  })
}

const memberOf = (by: DoneInFile['by'], people: ReadonlyMap<string, Person>): string | null =>
  'member' in by ? by.member : (people.get(by.person)?.member ?? null)

async function byId<Document extends Stored>(
  from: Collection<Document>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Document>> {
  const all = [...new Set(ids)]
  const found =
    all.length === 0 ? [] : await findDocuments(from, { where: { _id: command.in(all) }, limit: all.length })
  return new Map(found.map((document) => [document._id, document]))
}
