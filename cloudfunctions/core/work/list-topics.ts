/** The open topics of a place, for the workbench: everybody who has a part in them sees which wait for whom. */
import * as v from 'valibot'
import { LIMITS } from '../../../types/limits'
import { levelOf } from '../../../types/place'
import { paperKindSchema, type TopicList, type TopicRow } from '../../../types/workspace'
import type { Officer } from '../procedure'
import { placeAt } from '../rules/counties'
import { isTurnOf } from '../rules/lifecycle/turn'
import { counties } from '../served'
import { command, projectDocuments } from '../store/database'
import { STANDING_FIELDS, standingEntries, topics } from '../store/topics'
import { officerAt } from './capacities'
import { townshipsOf } from './open-matters'
import { overseenPlace } from './overseen-place'
import { peopleOf } from './project-topic'

const text = v.string()

const openTopic = v.object({
  _id: text,
  number: text,
  title: text,
  council: text,
  board: text,
  ...standingEntries,
  stepSince: v.number(),
  followers: v.number(),
  gathered: v.array(v.object({ author: text })),
  file: v.array(v.object({ paper: v.object({ kind: paperKindSchema }) })),
  stepFrom: v.number(),
})

type OpenTopic = v.InferOutput<typeof openTopic>

const FIELDS = {
  number: 1,
  title: 1,
  council: 1,
  board: 1,
  ...STANDING_FIELDS,
  stepSince: 1,
  followers: 1,
  'gathered.author': 1,
  'file.paper.kind': 1,
  stepFrom: 1,
}

/** Of one station, or of all of a county. One database call beside identity. */
export async function listTopics(actor: Officer, asked: { place?: string | undefined }): Promise<TopicList> {
  const place = overseenPlace(actor, asked.place)
  const rows = await projectDocuments(
    topics,
    {
      where: { ...boardsOf(place.code), closedAt: null },
      orderBy: ['openedAt', 'desc'],
      limit: LIMITS.topicRows + 1,
    },
    FIELDS,
    openTopic,
  )
  return {
    place,
    rows: rows.slice(0, LIMITS.topicRows).map((topic) => rowOf(topic, actor)),
    isCut: rows.length > LIMITS.topicRows,
  }
}

const boardsOf = (code: string): object =>
  levelOf(code) === 'county' ? { board: command.in(townshipsOf(code)) } : { board: code }

function rowOf(topic: OpenTopic, actor: Officer): TopicRow {
  const officer = officerAt(actor.id, actor.grants, topic.board)
  const filed = topic.file.slice(topic.stepFrom).map(({ paper }) => paper.kind)
  return {
    id: topic._id,
    number: topic.number,
    title: topic.title,
    placeName: placeAt(counties, topic.council)?.name ?? '',
    position: topic.position,
    stepSince: topic.stepSince,
    people: peopleOf(topic),
    isMine: isTurnOf(officer, topic.row, filed),
  }
}
