/** The closed topics of a place, the newest end first: the way back to what was decided, and to its dossier. */
import * as v from 'valibot'
import { LIMITS } from '../../../types/limits'
import { ENDINGS } from '../../../types/papers/ending'
import type { ClosedTopicRow, ClosedTopics } from '../../../types/workspace'
import type { Officer } from '../procedure'
import { placeAt } from '../rules/counties'
import { counties } from '../served'
import { command, projectDocuments } from '../store/database'
import { topics } from '../store/topics'
import { givenToActor } from './list-topics'
import { boardsOf } from './open-matters'
import { overseenPlace } from './overseen-place'
import { peopleOf } from './project-topic'

const closedTopic = v.object({
  _id: v.string(),
  number: v.string(),
  title: v.string(),
  council: v.string(),
  followers: v.number(),
  gathered: v.array(v.object({ author: v.string() })),
  ending: v.nullable(v.picklist(ENDINGS)),
  closedAt: v.number(),
  closedOrder: v.string(),
})

const FIELDS = {
  number: 1,
  title: 1,
  council: 1,
  followers: 1,
  'gathered.author': 1,
  ending: 1,
  closedAt: 1,
  closedOrder: 1,
}

/** One page of a station, or of all of a county, with the same reach as the list of open ones. One database call beside identity. */
export async function listClosedTopics(
  actor: Officer,
  asked: { place?: string | undefined; after?: string | undefined },
): Promise<ClosedTopics> {
  const place = overseenPlace(actor, asked.place)
  const found = await projectDocuments(
    topics,
    {
      // An open topic has null there, which no string is before.
      where: {
        ...boardsOf(place.code),
        closedOrder: asked.after ? command.lt(asked.after) : command.gt(''),
        ...givenToActor(actor),
      },
      orderBy: ['closedOrder', 'desc'],
      limit: LIMITS.pageRows + 1,
    },
    FIELDS,
    closedTopic,
  )
  const rows = found.slice(0, LIMITS.pageRows)
  return { rows: rows.map(rowOf), next: found.length > rows.length ? (rows.at(-1)?.closedOrder ?? null) : null }
}

const rowOf = (topic: v.InferOutput<typeof closedTopic>): ClosedTopicRow => ({
  id: topic._id,
  number: topic.number,
  title: topic.title,
  placeName: placeAt(counties, topic.council)?.name ?? '',
  people: peopleOf(topic),
  ending: topic.ending,
  closedAt: topic.closedAt,
})
