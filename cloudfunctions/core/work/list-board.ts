/** One page of a council's public board. */
import { LIMITS } from '../../../types/limits'
import type { Phase } from '../../../types/method'
import { countyOf, townshipOf } from '../../../types/place'
import type { BoardPage, Headline } from '../../../types/topic'
import { Refusal } from '../refusal'
import { lateDaysOf } from '../rules/clocks/lateness'
import { councilAt, placeAt } from '../rules/counties'
import { calendar, counties } from '../served'
import { cards } from '../store/cards'
import { command } from '../store/database'
import { pageBefore } from '../store/page-before'

const NOTHING_YET: Headline = { received: 0, answered: 0, topics: 0, closed: 0, answeredInTime: 0 }

/** A village council's topics stand on its township's board. The headline is the first row of the first page, so a page is one database call. */
export async function listBoard(asked: {
  council: string
  phase?: Phase | undefined
  after?: string | undefined
  now: number
}): Promise<BoardPage> {
  const council = councilAt(counties, townshipOf(asked.council) ?? '')
  if (!council) throw new Refusal('council.unknown', { field: 'council' })
  const tab = asked.phase ? { tab: command.in(['headline', asked.phase]) } : {}
  const { now } = asked
  const where = { board: council.code, ...tab }
  const { documents, next } = await pageBefore(cards, where, asked.after, LIMITS.pageRows)
  return {
    council,
    countyName: placeAt(counties, countyOf(council.code))?.name ?? '',
    headline: asked.after
      ? null
      : (documents.flatMap((row) => (row.tab === 'headline' ? [row.headline] : []))[0] ?? NOTHING_YET),
    cards: documents.flatMap((row) =>
      row.tab === 'headline' ? [] : [{ ...row.card, lateDays: lateDaysOf(row.card.dueAt, now, calendar) }],
    ),
    next,
  }
}
