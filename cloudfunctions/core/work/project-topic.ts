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
  const raised = concerns.map(({ submittedAt }): TimelineEvent => {
    return { kind: 'submitted', at: submittedAt, by: '居民', title: '提出诉求', text: null }
  })
  return {
    _id: topic._id,
    updatedAt: card.updatedAt,
    page: {
      ...card,
      number: topic.number,
      council,
      summary: topic.summary,
      photos: topic.photos,
      raisedBy: concerns.flatMap(({ isNameShown, name }) => (isNameShown && name ? [name] : [])),
      openedAt: topic.openedAt,
      timeline: [...raised, ...record.map(publicEventOf)],
    },
  }
}

const publicEventOf = ({ kind, at, by, title, text }: TimelineEvent): TimelineEvent => ({ kind, at, by, title, text })

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
    people: topic.concerns.length + topic.followers,
    next: nextInWords(topic),
    updatedAt: topic.stepSince,
  }
}

/** “接下来：议题确定（由党（工）委审定）”; the last step leads to the end. */
function nextInWords({ method, step }: StoredTopic): string {
  const next = stepAfter(method, step)
  return next ? `${STEP_TABLE[next].label}（${ROLE_LABELS[STEP_TABLE[next].movedOnBy]}）` : '办结'
}
