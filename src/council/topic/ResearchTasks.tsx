/** What the plan wants to know before the consultation, who looks into it, and for what a record is still open. */
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { lastPaper, researchTasks } from '~types/filed'
import type { Workspace } from '~types/workspace'

/** From the plan's approval to the minutes of the session; nothing where no plan asks anything. */
export function ResearchTasks({ topic: { file, stepSince } }: { topic: Workspace }) {
  const plan = lastPaper(file, 'plan')
  const tasks = researchTasks(file)
  if (plan === null || plan.at > stepSince || tasks.length === 0 || lastPaper(file, 'session') !== null) return null
  const open = tasks.filter(({ isOpen }) => isOpen).length
  return (
    <View className="work__tasks">
      <View className="work__label">
        会前要了解的问题 {tasks.length} 个，{open === 0 ? '都有了记录' : `还有 ${open} 个没有记录`}
      </View>
      {tasks.map(({ id, question, by, isOpen }) => (
        <View key={id} className="work__task">
          <Icon name={isOpen ? 'clock' : 'check'} />
          <View className="work__task-words">
            {question}
            <View className="work__task-who">
              {by.called}去了解 · {isOpen ? '还没有记录' : '已有记录'}
            </View>
          </View>
        </View>
      ))}
    </View>
  )
}
