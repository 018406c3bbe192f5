/** The waiting concerns and open topics of a station or a county, newest first, no longer than likeness reads. */
import * as v from 'valibot'
import { CONCERN_STATES } from '../../../types/concern'
import { LIMITS } from '../../../types/limits'
import { levelOf } from '../../../types/place'
import { countyAt } from '../rules/counties'
import { counties } from '../served'
import { concerns } from '../store/concerns'
import { command, projectDocuments } from '../store/database'
import { STANDING_FIELDS, standingEntries, topics } from '../store/topics'

const text = v.string()

const openConcern = v.object({
  _id: text,
  number: text,
  title: text,
  text: text,
  village: v.nullable(text),
  station: text,
  council: v.nullable(text),
  county: text,
  kind: text,
  state: v.picklist(CONCERN_STATES),
  version: v.number(),
  submittedAt: v.number(),
  author: text,
  followers: v.number(),
})

const openTopic = v.object({
  _id: text,
  number: text,
  title: text,
  summary: text,
  council: text,
  kind: text,
  ...standingEntries,
  version: v.number(),
  openedAt: v.number(),
  gathered: v.array(v.object({ author: text })),
  followers: v.number(),
})

const { gathered: _gathered, ...topicFields } = openTopic.entries

/** A concern that is routed or held; `text` is its beginning. */
export type OpenConcern = v.InferOutput<typeof openConcern>

/** A topic that is not closed; `summary` is its beginning. */
export type OpenTopic = v.InferOutput<typeof openTopic>

/** See the file's purpose. */
export interface OpenMatters {
  readonly concerns: readonly OpenConcern[]
  readonly topics: readonly OpenTopic[]
}

/** Two database calls at once; `limits` keep each answer under the platform's 1 MB. */
export async function openMattersOf(
  place: string,
  limits: { readonly concerns: number; readonly topics: number },
): Promise<OpenMatters> {
  const isCounty = levelOf(place) === 'county'
  const waiting = isCounty
    ? { county: place, state: command.in(['routed', 'held']) }
    : { station: place, state: 'routed' }
  const [waitingConcerns, openTopics] = await Promise.all([
    projectDocuments(
      concerns,
      { where: waiting, orderBy: ['order', 'desc'], limit: limits.concerns },
      { ...fieldsOf(openConcern.entries), text: beginningOf('$text') },
      openConcern,
    ),
    openTopicsOf(place, limits.topics),
  ])
  return { concerns: waitingConcerns, topics: openTopics }
}

/** The topics alone. One database call. */
export const openTopicsOf = (place: string, limit: number): Promise<OpenTopic[]> =>
  projectDocuments(
    topics,
    { where: { ...boardsOf(place), closedAt: null }, orderBy: ['openedAt', 'desc'], limit },
    { ...fieldsOf(topicFields), ...STANDING_FIELDS, 'gathered.author': 1, summary: beginningOf('$summary') },
    openTopic,
  )

/** On which boards a place's topics are: a station's own, or those of all townships of a county. */
export const boardsOf = (place: string): object =>
  levelOf(place) === 'county' ? { board: command.in(townshipsOf(place)) } : { board: place }

const beginningOf = (path: string) => ({ $substrCP: [path, 0, LIMITS.bundleText] })

const fieldsOf = (entries: object): Record<string, 1> =>
  Object.fromEntries(Object.keys(entries).map((name) => [name, 1] as const))

/** The codes of a county's townships. */
export const townshipsOf = (county: string): string[] =>
  [...(countyAt(counties, county)?.places.keys() ?? [])].filter((code) => levelOf(code) === 'township')
