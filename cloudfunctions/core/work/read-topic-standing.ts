/** How a resident stands to a topic: raised it, follows it, or neither; and what they have said of it. */
import type { TopicStanding } from '../../../types/follow'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { getDocument } from '../store/database'
import { topics } from '../store/topics'
import { doesSupervise, isAsked, speakerOf } from './asked'
import { followsOfMatter } from './follow-topic'
import { concernsOf } from './gathered'
import { voiceOf } from './own-voice'
import { peopleOf } from './project-topic'

/** Two database calls. */
export async function readTopicStanding(actor: Resident, id: string): Promise<TopicStanding> {
  const topic = await getDocument(topics, id)
  if (!topic) throw new Refusal('topic.not-found')
  const mine = await followsOfMatter(actor.id, [topic._id, ...concernsOf(topic)])
  const spoken = voiceOf(topic, speakerOf(topic, mine, actor.id))
  const own = mine.find(({ as }) => as === 'author')
  return {
    standing: own ? 'own' : mine.length > 0 ? 'following' : 'none',
    people: peopleOf(topic),
    canJoin: mine.length === 0 && topic.closedAt === null,
    concern: own?.concern ?? null,
    supervises: doesSupervise(mine),
    // While people are asked, how many they are stands.
    canChangeSupervising:
      !own && mine.some(({ as }) => as === 'neighbour') && topic.closedAt === null && topic.lapseAt === null,
    isAsked: isAsked(topic, mine),
    // What was said for the author stands for all who act for them.
    voice: {
      ...voiceOf(topic, actor.id),
      confirmation: spoken.confirmation,
      revisit: spoken.revisit,
    },
  }
}
