/** The pictures of what a department reports are public as they were when they were handed in: copies, which nobody can put another in place of. */
import type { Paper } from '../../../types/papers/paper'
import { publishPhotos } from '../wechat/photos'

/** Any other paper as it is. Storage is asked for each picture. */
export async function withPublishedPhotos(paper: Paper, topic: string): Promise<Paper> {
  if (paper.kind !== 'progress' && paper.kind !== 'completion') return paper
  const [before, photos] = await Promise.all([publishPhotos(topic, paper.before), publishPhotos(topic, paper.photos)])
  return { ...paper, before, photos }
}
