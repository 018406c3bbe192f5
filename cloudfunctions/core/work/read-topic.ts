/** A topic's public page. */
import type { PublicOutcome, TopicPage } from '../../../types/topic'
import { Refusal } from '../refusal'
import { lateDaysOf } from '../rules/clocks/lateness'
import { calendar } from '../served'
import { getDocument } from '../store/database'
import { pages } from '../store/pages'
import { linksTo } from '../wechat/photos'

/** As it stands at `now`. One database call; storage is asked for all pictures together, when there are any. */
export async function readTopic(id: string, now: number): Promise<TopicPage> {
  const stored = await getDocument(pages, id)
  if (!stored) throw new Refusal('topic.not-found')
  return withLinks({ ...stored.page, lateDays: lateDaysOf(stored.page.dueAt, now, calendar) })
}

/** The page with temporary links in place of the ids of its pictures. */
export async function withLinks(page: TopicPage): Promise<TopicPage> {
  const links = new Map((await linksTo(filesOf(page))).map((photo) => [photo.id, photo.link]))
  // A picture that is gone is left out.
  const shown = (files: readonly string[]): string[] => files.flatMap((file) => links.get(file) ?? [])
  return { ...page, photos: shown(page.photos), outcome: page.outcome && linkedOutcome(page.outcome, shown) }
}

const filesOf = ({ photos, outcome }: TopicPage): readonly string[] => [
  ...photos,
  ...(outcome?.points ?? [])
    .flatMap(({ work }) => work?.reports ?? [])
    .flatMap((report) => [...report.before, ...report.photos]),
]

const linkedOutcome = (outcome: PublicOutcome, shown: (files: readonly string[]) => string[]): PublicOutcome => ({
  ...outcome,
  points: outcome.points.map((point) => ({
    ...point,
    work: point.work && {
      ...point.work,
      reports: point.work.reports.map((report) => ({
        ...report,
        before: shown(report.before),
        photos: shown(report.photos),
      })),
    },
  })),
})
