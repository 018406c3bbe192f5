/** The open matters of the same council that may be the one somebody is about to submit. */
import type { AlikeMatter, SimilarAsked, Standing } from '../../../types/follow'
import { LIMITS } from '../../../types/limits'
import { townshipOf } from '../../../types/place'
import type { Resident } from '../procedure'
import { startOfDay } from '../rules/china-time'
import { followIdOf } from '../rules/identifiers'
import { type Alike, findAlike } from '../rules/likeness/find-alike'
import type { Matter } from '../rules/likeness/matter'
import { command, findDocuments } from '../store/database'
import { follows, type StoredFollow } from '../store/follows'
import { findRoute } from './find-route'
import { matterOfConcern, matterOfTopic } from './matter-of'
import { type OpenConcern, type OpenTopic, openMattersOf } from './open-matters'
import { kindLabelOf, placeOf } from './present-concern'
import { peopleOf } from './project-topic'

type Candidate = { readonly topic: OpenTopic } | { readonly concern: OpenConcern }

/** Nothing while the council is not settled. One database call for a scanned code, two at once for the candidates, one more when something is alike. */
export async function findSimilar(actor: Resident, asked: SimilarAsked): Promise<{ alike: AlikeMatter[] }> {
  const { title = null, text = '', words } = asked
  const said = [words, title, text].filter(Boolean).join('\n')
  const route = await findRoute({ ...asked, words: said }, actor.now)
  if (route.decision !== 'auto' || text === '') return { alike: [] }
  const { council, village } = route.option
  const candidates = await candidatesOf(council.code)
  const mine: Matter = { id: '', title, text: said, village, council: council.code, kind: asked.kind ?? null }
  const found = findAlike(mine, candidates.map(matterOf), LIMITS.alike)
  if (found.length === 0) return { alike: [] }
  const byId = new Map(candidates.map((each) => [idOf(each), each]))
  const followed = await followsOf(actor.id, found)
  return {
    alike: found.flatMap((alike) => {
      const candidate = byId.get(alike.matter.id)
      return candidate ? [presentAlike(candidate, alike, actor.id, followed)] : []
    }),
  }
}

/** Of the council alone: its township's other councils have their own matters. */
async function candidatesOf(council: string): Promise<Candidate[]> {
  const limits = { concerns: LIMITS.alikeCandidates, topics: LIMITS.alikeCandidates }
  const open = await openMattersOf(townshipOf(council) ?? council, limits)
  return [
    ...open.topics.filter((topic) => topic.council === council).map((topic) => ({ topic })),
    ...open.concerns.filter((concern) => concern.council === council).map((concern) => ({ concern })),
  ]
}

const idOf = (candidate: Candidate): string => ('topic' in candidate ? candidate.topic._id : candidate.concern._id)

const matterOf = (candidate: Candidate): Matter =>
  'topic' in candidate ? matterOfTopic(candidate.topic) : matterOfConcern(candidate.concern)

const followsOf = (person: string, found: readonly Alike[]): Promise<StoredFollow[]> => {
  const ids = found.map(({ matter }) => followIdOf(matter.id, person))
  return findDocuments(follows, { where: { _id: command.in(ids) }, limit: ids.length })
}

function presentAlike(
  candidate: Candidate,
  { because }: Alike,
  person: string,
  followed: readonly StoredFollow[],
): AlikeMatter {
  if ('topic' in candidate) {
    const { _id: id, title, position, row } = candidate.topic
    const people = peopleOf(candidate.topic)
    return { of: 'topic', id, title, position, phase: row.phase, people, because, standing: standingIn(followed, id) }
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
    standing: standingIn(followed, concern._id),
  }
}

const standingIn = (followed: readonly StoredFollow[], target: string): Standing => {
  const follow = followed.find((each) => each.target === target)
  return !follow ? 'none' : follow.as === 'author' ? 'own' : 'following'
}

/** A quotation of words in common would tell whoever tries names what a neighbour wrote. */
const withoutQuotation = (because: string): string => (because.includes('“') ? '说法相近' : because)
