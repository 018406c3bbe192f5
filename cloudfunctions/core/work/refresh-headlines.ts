/** The three figures of boards, counted anew where something happened. */
import * as v from 'valibot'
import { cards } from '../store/cards'
import { concerns } from '../store/concerns'
import { command, groupDocuments, setDocument } from '../store/database'
import { topics } from '../store/topics'
import { headlineCardOf } from './headline-card'

const concernCounts = v.object({
  _id: v.string(),
  received: v.number(),
  answered: v.number(),
  answeredInTime: v.number(),
})
const topicCounts = v.object({ _id: v.string(), topics: v.number(), closed: v.number() })

const oneIf = (condition: object) => ({ $sum: { $cond: [condition, 1, 0] } })

/** What was promised first counts: to say that it takes longer makes no late answer punctual. */
const PROMISED = { $ifNull: ['$hold.promised', '$replyBy'] }

const CONCERN_GROUP = {
  _id: '$station',
  received: oneIf({ $ne: ['$state', 'withdrawn'] }),
  answered: oneIf({ $ne: ['$answeredAt', null] }),
  answeredInTime: oneIf({ $and: [{ $ne: ['$answeredAt', null] }, { $lte: ['$answeredAt', PROMISED] }] }),
}

const TOPIC_GROUP = { _id: '$board', topics: { $sum: 1 }, closed: oneIf({ $ne: ['$closedAt', null] }) }

/** Two database calls to count, one to write each board. */
export async function refreshHeadlines(boards: readonly string[]): Promise<void> {
  if (boards.length === 0) return
  const [ofConcerns, ofTopics] = await Promise.all([
    groupDocuments(concerns, { station: command.in([...boards]) }, CONCERN_GROUP, concernCounts),
    groupDocuments(topics, { board: command.in([...boards]) }, TOPIC_GROUP, topicCounts),
  ])
  for (const board of boards) {
    const { _id: _station, ...concernFigures } = ofConcerns.find((row) => row._id === board) ?? NO_CONCERNS
    const { _id: _board, ...topicFigures } = ofTopics.find((row) => row._id === board) ?? NO_TOPICS
    await setDocument(cards, headlineCardOf(board, { ...concernFigures, ...topicFigures }))
  }
}

const NO_CONCERNS = { _id: '', received: 0, answered: 0, answeredInTime: 0 }
const NO_TOPICS = { _id: '', topics: 0, closed: 0 }
