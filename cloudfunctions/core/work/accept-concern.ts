/** A station accepts a concern, alone or with others like it, as a topic: the topic, the first event of its record, its card and page, and the answer to each author. */
import type { SeenConcern } from '../../../types/bundle'
import type { TurnResult } from '../../../types/desk'
import type { TimelineEvent } from '../../../types/timeline'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { topicIdOf } from '../rules/identifiers'
import { findPersonalData } from '../rules/personal-data'
import { concerns, type StoredConcern } from '../store/concerns'
import type { Transaction } from '../store/database'
import { publishPhotos } from '../wechat/photos'
import { countNeighbours } from './count-neighbours'
import { loadGathered, tellOfTopic } from './gather-concerns'
import { authorsOf, gatheredOf } from './gathered'
import { newTopicOf } from './new-topic'
import { type Acting, takeTurn } from './take-turn'
import { type TurnInput, turnStationConcern } from './turn-station-concern'
import { writeTopic } from './write-topic'

interface Acceptance extends TurnInput {
  readonly title: string
  readonly summary: string
  readonly photos: readonly string[]
  readonly with: readonly SeenConcern[]
}

type Accepted = StoredConcern & { readonly topic: string }

/**
 * Seven database calls beside identity, begin and commit, four more for each further concern, one more for each concern
 * that is followed and one to count its neighbours; each published picture is copied in storage.
 */
export const acceptConcern = (actor: Officer, input: Acceptance): Promise<TurnResult> =>
  turnStationConcern(actor, input, { turns: ['accept'], act: (...given) => acceptAsTopic(actor, input, ...given) })

async function acceptAsTopic(
  actor: Officer,
  input: Acceptance,
  transaction: Transaction,
  concern: StoredConcern,
  acting: Acting,
): Promise<StoredConcern> {
  const others = await loadGathered(transaction, othersOf(input), {
    actor,
    council: concern.council ?? concern.station,
    field: 'with',
  })
  refuseUnfitForPublic([concern, ...others], input)
  const topicId = topicIdOf(concern._id)
  const accept = (one: StoredConcern): Accepted => ({
    ...takeTurn(one, { action: 'accept', gathered: others.length }, acting),
    topic: topicId,
  })
  const accepted = accept(concern)
  const gathered = others.map(accept)
  const all = [accepted, ...gathered]
  const opened: TimelineEvent = {
    kind: 'opened',
    at: acting.now,
    by: acting.by,
    title: others.length === 0 ? '受理为议题' : `${all.length} 件诉求一并受理为议题`,
    text: null,
  }
  const published = await publishPhotos(topicId, input.photos)
  const neighbours = await countNeighbours(null, all)
  const topic = newTopicOf({
    _id: topicId,
    council: accepted.council ?? accepted.station,
    title: input.title,
    summary: input.summary,
    kind: accepted.kind,
    photos: published,
    gathered: all.map(gatheredOf),
    ...neighbours,
    file: [],
    opened,
  })
  await writeTopic(transaction, topic)
  for (const one of gathered) await transaction.set(concerns, one)
  const reason = others.length === 0 ? '' : `和另外 ${others.length} 件同样的诉求一起办理，`
  for (const one of all) {
    await tellOfTopic(transaction, one, topic, {
      toAuthor: 'concern-accepted',
      toFollowers: 'followed-accepted',
      reason,
      authors: authorsOf(topic),
    })
  }
  return accepted
}

/** The concern itself among the others would be taken up twice. */
function othersOf({ concern, with: others }: Acceptance): readonly SeenConcern[] {
  const at = others.findIndex((other) => other.concern === concern)
  if (at === -1) return others
  throw new Refusal('input.invalid', { field: `with.${at}`, message: '这一件已经在办理，请不要重复勾选。' })
}

/** Only these concerns' own pictures can be published, and no public text may give one of their authors away. */
function refuseUnfitForPublic(gathered: readonly StoredConcern[], { title, summary, photos }: Acceptance): void {
  const own = new Set(gathered.flatMap((concern) => concern.photos))
  if (photos.some((photo) => !own.has(photo))) throw new Refusal('photo.foreign', { field: 'photos' })
  for (const [field, text] of Object.entries({ title, summary })) {
    for (const { isNameShown, name, phone } of gathered) {
      const found = findPersonalData(text, { name: isNameShown ? null : name, phone })
      if (found) throw new Refusal('text.personal', { field, message: `公开的文字里有${found}，请删去后再公开。` })
    }
  }
}
