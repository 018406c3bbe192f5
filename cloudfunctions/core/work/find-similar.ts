/** The open matters of the same council that may be the one somebody is about to submit. */
import type { AlikeMatter, SimilarAsked, Standing } from '../../../types/follow'
import { LIMITS } from '../../../types/limits'
import { phaseOf } from '../../../types/method'
import { townshipOf } from '../../../types/place'
import type { Resident } from '../procedure'
import { startOfDay } from '../rules/china-time'
import { placeAt } from '../rules/counties'
import { followIdOf } from '../rules/identifiers'
import { type Alike, findAlike } from '../rules/likeness/find-alike'
import type { Matter } from '../rules/likeness/matter'
import { counties } from '../served'
import { concerns, type StoredConcern } from '../store/concerns'
import { command, findDocuments } from '../store/database'
import { follows, type StoredFollow } from '../store/follows'
import { type StoredTopic, topics } from '../store/topics'
import { findRoute } from './find-route'
import { kindLabelOf, placeOf } from './present-concern'
import { peopleOf } from './project-topic'

type Candidate = { readonly topic: StoredTopic } | { readonly concern: StoredConcern }

/** Nothing while the council is not settled. One database call for a scanned code, two at once for the candidates, one more when something is alike. */
export async function findSimilar(actor: Resident, asked: SimilarAsked): Promise<{ alike: AlikeMatter[] }> {
  const { title = null, text = '', words } = asked
  const said = [words, title, text].filter(Boolean).join('\n')
  const route = await findRoute({ ...asked, words: said }, actor.now)
  if (route.decision !== 'auto' || text === '') return { alike: [] }
  const { council, village } = route.option
  const candidates = await openMattersOf(council.code)
  const mine: Matter = { id: '', title, text: said, village, council: council.code, kind: asked.kind ?? null }
  const found = findAlike(mine, candidates.map(matterOf), LIMITS.alike)
  if (found.length === 0) return { alike: [] }
  const byId = new Map(candidates.map((each) => [idOf(each), each]))
  const mineFollowed = await followsOf(actor.id, found)
  return {
    alike: found.flatMap((alike) => {
      const candidate = byId.get(alike.matter.id)
      return candidate ? [presentAlike(candidate, alike, actor.id, mineFollowed)] : []
    }),
  }
}

/** The newest of a council's routed concerns and of its topics that are not closed. Two database calls at once. */
async function openMattersOf(council: string): Promise<Candidate[]> {
  const township = townshipOf(council) ?? council
  const limit = LIMITS.alikeCandidates
  const [ofConcerns, ofTopics] = await Promise.all([
    findDocuments(concerns, { where: { station: township, state: 'routed' }, orderBy: ['order', 'desc'], limit }),
    findDocuments(topics, { where: { board: township, closedAt: null }, orderBy: ['openedAt', 'desc'], limit }),
  ])
  return [
    ...ofTopics.filter((topic) => topic.council === council).map((topic) => ({ topic })),
    ...ofConcerns.filter((concern) => concern.council === council).map((concern) => ({ concern })),
  ]
}

const idOf = (candidate: Candidate): string => ('topic' in candidate ? candidate.topic._id : candidate.concern._id)

function matterOf(candidate: Candidate): Matter {
  if ('topic' in candidate) {
    const { _id: id, title, summary, council, kind } = candidate.topic
    return { id, title, text: summary, village: null, council, kind }
  }
  const { _id: id, title, text, council, kind, village, where } = candidate.concern
  return {
    id,
    title,
    text: where.words ? `${where.words}\n${text}` : text,
    village: village ? placeAt(counties, village) : null,
    council,
    kind,
  }
}

const followsOf = (person: string, found: readonly Alike[]): Promise<StoredFollow[]> => {
  const ids = found.map(({ matter }) => followIdOf(matter.id, person))
  return findDocuments(follows, { where: { _id: command.in(ids) }, limit: ids.length })
}

function presentAlike(
  candidate: Candidate,
  { because }: Alike,
  person: string,
  mine: readonly StoredFollow[],
): AlikeMatter {
  if ('topic' in candidate) {
    const { _id: id, title, step } = candidate.topic
    const people = peopleOf(candidate.topic)
    return { of: 'topic', id, title, step, phase: phaseOf(step), people, because, standing: standingIn(mine, id) }
  }
  const { concern } = candidate
  const shared = { id: concern._id, people: 1 + concern.followers }
  if (concern.author === person) {
    return { of: 'own', ...shared, because, title: concern.title, submittedAt: concern.submittedAt }
  }
  return {
    of: 'concern',
    ...shared,
    because: withoutQuotation(because),
    placeName: placeOf(concern)?.name ?? '',
    kindLabel: kindLabelOf(concern),
    day: startOfDay(concern.submittedAt),
    standing: standingIn(mine, concern._id),
  }
}

const standingIn = (mine: readonly StoredFollow[], target: string): Standing => {
  const follow = mine.find((each) => each.target === target)
  return !follow ? 'none' : follow.as === 'author' ? 'own' : 'following'
}

/** A quotation of words in common would tell whoever tries names what a neighbour wrote. */
const withoutQuotation = (because: string): string => (because.includes('“') ? '说法相近' : because)
