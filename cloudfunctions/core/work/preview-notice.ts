/** The station looks at a notice before it is out: the public page as it will be, and what on it may give somebody away. */
import type { NoticePreview } from '../../../types/preview'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { getDocument } from '../store/database'
import { topics } from '../store/topics'
import { officerAt, rolesAt } from './capacities'
import { dueNotice } from './due-notice'
import { withLinks } from './read-topic'

/** A topic of another place is answered as if it were not there. One database call beside identity, one to storage when there are pictures. */
export async function previewNotice(actor: Officer, id: string): Promise<NoticePreview> {
  const topic = await getDocument(topics, id)
  if (!topic || rolesAt(actor.grants, topic.board).length === 0) throw new Refusal('topic.not-found')
  const due = dueNotice(topic, officerAt(actor.id, actor.grants, topic.board), actor.now)
  if (!due.isDue) throw new Refusal(due.code, { field: 'topic', message: due.message })
  return { version: topic.version, page: await withLinks(due.page), findings: [...due.findings] }
}
