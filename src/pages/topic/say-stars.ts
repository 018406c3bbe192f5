/** How satisfied those concerned are, apart from whether it is solved. */
import type { TopicPage } from '~types/topic'

/** “满意度平均 4.5 星（2 人打分）。”; nothing while nobody said. */
export const sayStars = (answers: TopicPage['answers']): string =>
  answers?.stars ? `满意度平均 ${answers.stars.mean} 星（${answers.stars.count} 人打分）。` : ''
