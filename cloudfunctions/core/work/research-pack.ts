/** What was found out before a consultation, for those invited to it and for the clerk who holds it. */
import { papersOf, researchTasks } from '../../../types/filed'
import type { Invitation } from '../../../types/invitation'
import type { StoredTopic } from '../store/topics'
import { linksTo } from '../wechat/photos'

/** Who filed the findings is not said; `member`: whose own questions are marked, null for nobody's. */
export async function researchPack({ summary, file }: StoredTopic, member: string | null): Promise<Invitation['pack']> {
  const tasks = researchTasks(file)
  const records = papersOf(file, 'research').map(({ paper }) => paper)
  const links = new Map(
    (await linksTo(records.flatMap(({ photos }) => photos))).map(({ id, link }): [string, string] => [id, link]),
  )
  return {
    summary,
    questions: tasks.map(({ question, by, isOpen }) => ({
      question,
      by: by.called,
      isMine: member !== null && by.member === member,
      isOpen,
    })),
    records: records.map(({ day, site, findings, question, photos }) => ({
      day,
      site,
      findings,
      question: tasks.find(({ id }) => id === question)?.question ?? null,
      photos: photos.flatMap((photo) => links.get(photo) ?? []),
    })),
  }
}
