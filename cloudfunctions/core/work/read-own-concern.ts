/** A resident reads an own concern whole. */
import type { OwnConcern } from '../../../types/concern'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { canTurn } from '../rules/concern-lifecycle'
import { concerns } from '../store/concerns'
import { getDocument } from '../store/database'
import { topics } from '../store/topics'
import { linksTo } from '../wechat/photos'
import { mappedOf } from './mapped-of'
import { concernRowOf, kindLabelOf, placeOf } from './present-concern'

/** Somebody else's concern is answered as if it were not there. One database call, a second when it became a topic. */
export async function readOwnConcern(actor: Resident, id: string): Promise<OwnConcern> {
  const concern = await getDocument(concerns, id)
  if (!concern || concern.author !== actor.id) throw new Refusal('concern.not-found')
  const topic = concern.topic ? await getDocument(topics, concern.topic) : null
  return {
    ...concernRowOf(concern),
    text: concern.text,
    kindLabel: kindLabelOf(concern),
    where: { words: concern.where.words, place: placeOf(concern), hasPoint: concern.where.point !== null },
    photos: (await linksTo(concern.photos)).map((photo) => photo.link),
    isNameShown: concern.isNameShown,
    because: concern.because,
    adviser: concern.adviser,
    timeline: concern.timeline,
    mapped: topic && mappedOf(topic, concern._id),
    abilities: canTurn(concern, 'withdraw', actor.now) ? ['withdraw'] : [],
  }
}
