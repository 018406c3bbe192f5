/** That no open topic is there, and how one comes there. */
import { Empty } from '@/components/states/Empty'

/** `isAssigned`: the list is a department's. */
export const NoTopics = ({ isAssigned }: { isAssigned: boolean }) =>
  isAssigned ? (
    <Empty art="desk" title="没有交办给您的事" text="工作站把决定要办的事交办给您的单位后，会按期限排在这里。" />
  ) : (
    <Empty art="board" title="还没有正在办的议题" text="工作站受理诉求、列为议题后，会按办到哪一步排在这里。" />
  )
