/** A topic's public page. */
import type { TopicPage } from '../../../types/topic'
import { Refusal } from '../refusal'
import { getDocument } from '../store/database'
import { pages } from '../store/pages'
import { linksTo } from '../wechat/photos'

/** One database call; one of storage when pictures were published. */
export async function readTopic(id: string): Promise<TopicPage> {
  const stored = await getDocument(pages, id)
  if (!stored) throw new Refusal('topic.not-found')
  return { ...stored.page, photos: (await linksTo(stored.page.photos)).map((photo) => photo.link) }
}
