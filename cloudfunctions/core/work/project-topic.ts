/** The public projections of a topic: its card on the board and its page. They hold public fields only. */
import { sortKey } from '../../../types/fields'
import { phaseOf, STEP_TABLE, stepAfter } from '../../../types/method'
import { ROLE_LABELS } from '../../../types/role'
import type { TimelineEvent } from '../../../types/timeline'
import type { Card } from '../../../types/topic'
import { councilAt, kindAt, placeAt } from '../rules/counties'
import { counties } from '../served'
import type { StoredCard } from '../store/cards'
import type { StoredConcern } from '../store/concerns'
import type { pages } from '../store/pages'
import type { StoredTopic } from '../store/topics'

type StoredPage = ReturnType<(typeof pages)['parse']>

/** The row of the board. */
export function cardOf(topic: StoredTopic): StoredCard {
  const card = publicFieldsOf(topic)
  return { _id: topic._id, board: topic.board, order: sortKey(card.updatedAt, topic._id), tab: card.phase, card }
}

/** The page; `concerns` are those that the topic gathers, `record` its events so far. */
export function pageOf(
  topic: StoredTopic,
  concerns: readonly StoredConcern[],
  record: readonly TimelineEvent[],
): StoredPage {
  const card = publicFieldsOf(topic)
  const council = councilAt(counties, topic.council) ?? { code: topic.council, name: '', placeName: '' }
  return {
    _id: topic._id,
    updatedAt: card.updatedAt,
    page: {
      ...card,
      number: topic.number,
      council,
      summary: topic.summary,
      photos: topic.photos,
      raisedBy: namesShownBy(concerns),
      openedAt: topic.openedAt,
      timeline: [...concerns.map(raisedEventOf), ...record.map(publicEventOf)],
    },
  }
}

/** The page after `concerns` were merged into the topic, which `event` says; what else stands on it stays. */
export function pageAfterMerge(
  { page }: StoredPage,
  topic: StoredTopic,
  concerns: readonly StoredConcern[],
  event: TimelineEvent,
): StoredPage {
  const card = publicFieldsOf(topic)
  const timeline = [...page.timeline, ...concerns.map(raisedEventOf), publicEventOf(event)]
  return {
    _id: topic._id,
    updatedAt: event.at,
    page: {
      ...page,
      ...card,
      raisedBy: [...new Set([...page.raisedBy, ...namesShownBy(concerns)])],
      timeline: timeline.sort((a, b) => a.at - b.at),
    },
  }
}

/** Names of those who chose to be named, each once. */
const namesShownBy = (concerns: readonly StoredConcern[]): string[] => [
  ...new Set(concerns.flatMap(({ isNameShown, name }) => (isNameShown && name ? [name] : []))),
]

const raisedEventOf = ({ submittedAt }: StoredConcern): TimelineEvent => ({
  kind: 'submitted',
  at: submittedAt,
  by: '居民',
  title: '提出诉求',
  text: null,
})

const publicEventOf = ({ kind, at, by, title, text }: TimelineEvent): TimelineEvent => ({ kind, at, by, title, text })

/** Whom a topic concerns: everybody who raised one of its concerns, counted once, and those who met the same. */
export const peopleOf = ({ authors, followers }: Pick<StoredTopic, 'authors' | 'followers'>): number =>
  authors.length + followers

function publicFieldsOf(topic: StoredTopic): Card {
  return {
    id: topic._id,
    title: topic.title,
    kindLabel: kindAt(counties, topic.council, topic.kind)?.label ?? '',
    placeName: placeAt(counties, topic.council)?.name ?? '',
    method: topic.method,
    step: topic.step,
    phase: phaseOf(topic.step),
    stepSince: topic.stepSince,
    people: peopleOf(topic),
    next: nextInWords(topic),
    updatedAt: topic.stepSince,
  }
}

/** “接下来：议题确定（由党（工）委审定）”; the last step leads to the end. */
function nextInWords({ method, step }: StoredTopic): string {
  const next = stepAfter(method, step)
  return next ? `${STEP_TABLE[next].label}（${ROLE_LABELS[STEP_TABLE[next].movedOnBy]}）` : '办结'
}
