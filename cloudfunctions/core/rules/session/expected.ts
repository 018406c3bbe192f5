/** What is expected of somebody invited, in words that can be read aloud. */
import type { Seat } from '../../../../types/session'

const OF_MEMBER = '会前看看下面的调研材料，想好要说的话；有熟悉情况的群众，多问几句。'

/** `tasks`: the plan's questions that they look into. */
export function expectedOf({ as, group }: Pick<Seat, 'as' | 'group'>, tasks: readonly string[]): readonly string[] {
  if (as === 'group') {
    const whom = group ?? '大家'
    return [`请您代表${whom}说话：会前多问几户，把${whom}最在意的两三点带到会上。`]
  }
  if (as === 'other') return ['请您从自己的工作和专业说明情况，回答大家的问题。']
  return [...tasks.map((question) => `会前请您了解：${question}`), OF_MEMBER]
}
