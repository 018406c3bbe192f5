/** Concerns and topics as likeness compares them. */
import { levelOf } from '../../../types/place'
import { placeAt } from '../rules/counties'
import type { Matter } from '../rules/likeness/matter'
import { counties } from '../served'
import type { StoredConcern } from '../store/concerns'
import type { StoredTopic } from '../store/topics'

/** What likeness needs of a concern; `text` may be cut. */
export type ConcernInWords = Pick<StoredConcern, '_id' | 'title' | 'text' | 'village' | 'council' | 'kind'>

/** What likeness needs of a topic. */
export type TopicInWords = Pick<StoredTopic, '_id' | 'title' | 'summary' | 'council' | 'kind'>

/** A concern with its own words and the village that is known. */
export const matterOfConcern = ({ _id: id, title, text, village, council, kind }: ConcernInWords): Matter => ({
  id,
  title,
  text,
  village: village ? placeAt(counties, village) : null,
  council,
  kind,
})

/** A topic with its public words; its village is known when a village council has it. */
export const matterOfTopic = ({ _id: id, title, summary, council, kind }: TopicInWords): Matter => ({
  id,
  title,
  text: summary,
  village: levelOf(council) === 'village' ? placeAt(counties, council) : null,
  council,
  kind,
})
