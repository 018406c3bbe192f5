/** The public projections of a topic: its card on the board and its page. They hold public fields only. */
import { sortKey } from '../../../types/fields'
import { openRelapses } from '../../../types/filed'
import { numberIn, type Phase, type Position, positionIn, stepIn } from '../../../types/method'
import { ENDING_LABELS } from '../../../types/papers/ending'
import { sealOf } from '../../../types/record'
import { ROLE_LABELS } from '../../../types/role'
import type { PublicEvent, RecordedEvent } from '../../../types/timeline'
import type { Card } from '../../../types/topic'
import { startOfDay } from '../rules/china-time'
import { councilAt, kindAt, placeAt } from '../rules/counties'
import { counties } from '../served'
import type { StoredCard } from '../store/cards'
import type { pages } from '../store/pages'
import type { GatheredConcern, StoredTopic } from '../store/topics'
import { authorsOf } from './gathered'
import {
  answersOf,
  confirmByOf,
  dismissalOf,
  objectUntilOf,
  publicGroundsOf,
  publicOutcomeOf,
  revisitsOf,
} from './public-outcome'

type StoredPage = ReturnType<(typeof pages)['parse']>

/** The row of the board. */
export function cardOf(topic: StoredTopic): StoredCard {
  const card = publicFieldsOf(topic)
  return { _id: topic._id, board: topic.board, order: sortKey(card.updatedAt, topic._id), tab: card.phase, card }
}

/** The page. */
export function pageOf(topic: StoredTopic): StoredPage {
  const card = publicFieldsOf(topic)
  const council = councilAt(counties, topic.council) ?? { code: topic.council, name: '', placeName: '' }
  return {
    _id: topic._id,
    updatedAt: topic.record.at(-1)?.at ?? topic.openedAt,
    page: {
      ...card,
      number: topic.number,
      mover: ROLE_LABELS[stepIn(topic.method, topic.step).movedOnBy],
      council,
      summary: topic.summary,
      outcome: publicOutcomeOf(topic),
      grounds: publicGroundsOf(topic),
      objectUntil: objectUntilOf(topic),
      confirmBy: confirmByOf(topic),
      answers: answersOf(topic),
      dismissal: dismissalOf(topic),
      revisits: revisitsOf(topic),
      relapsedAt: topic.closedAt === null ? null : (openRelapses(topic.file)[0]?.at ?? null),
      photos: topic.photos,
      raisedBy: [...new Set(topic.gathered.flatMap(({ shownName }) => shownName ?? []))],
      openedAt: topic.openedAt,
      timeline: timelineOf(topic),
      seal: sealOf(topic.record),
    },
  }
}

/** What was raised stands before what followed it; the record keeps its own order, whatever clock wrote it. */
function timelineOf({ gathered, record }: StoredTopic): PublicEvent[] {
  const raised = gathered.map(raisedEventOf).sort((a, b) => a.at - b.at)
  const timeline: PublicEvent[] = []
  for (const event of record) {
    while (raised[0] && raised[0].at <= event.at) timeline.push(...raised.splice(0, 1))
    timeline.push(publicEventOf(event))
  }
  return [...timeline, ...raised]
}

const raisedEventOf = ({ submittedAt }: GatheredConcern): PublicEvent => ({
  kind: 'submitted',
  // The day only: the exact moment would tell who was seen at the wall.
  at: startOfDay(submittedAt),
  by: '居民',
  title: '提出诉求',
  text: null,
  hash: null,
})

const publicEventOf = ({ kind, at, by, title, text, hash }: RecordedEvent): PublicEvent => ({
  kind,
  at,
  by,
  title,
  text,
  hash,
})

/** Whom a topic concerns: everybody who raised one of its concerns, counted once, and those who met the same. */
export const peopleOf = (topic: {
  readonly gathered: readonly { readonly author: string }[]
  readonly followers: number
}): number => authorsOf(topic).length + topic.followers

/** The tab under which it is listed. */
export const phaseOfTopic = ({ method, step, closedAt }: Pick<StoredTopic, 'method' | 'step' | 'closedAt'>): Phase =>
  closedAt === null ? stepIn(method, step).phase : 'closed'

/** Where it stands, in words. */
export const positionOf = ({ method, step, closedAt }: Pick<StoredTopic, 'method' | 'step' | 'closedAt'>): Position =>
  positionIn(method, step, closedAt !== null)

function publicFieldsOf(topic: StoredTopic): Card {
  return {
    id: topic._id,
    title: topic.title,
    kindLabel: kindAt(counties, topic.council, topic.kind)?.label ?? '',
    placeName: placeAt(counties, topic.council)?.name ?? '',
    position: positionOf(topic),
    phase: phaseOfTopic(topic),
    stepSince: topic.stepSince,
    dueAt: topic.dueAt,
    lateDays: null,
    people: peopleOf(topic),
    next: nextInWords(topic),
    ending: topic.ending,
    updatedAt: topic.stepSince,
  }
}

/** “接下来：议题确定（由党（工）委审定）”; the last step leads to the end. */
function nextInWords({ method, step, ending }: StoredTopic): string {
  if (ending) return ENDING_LABELS[ending]
  const next = method.steps[numberIn(method, step)]
  return next ? `${next.label}（${ROLE_LABELS[next.movedOnBy]}）` : '办结'
}
