/** Why the last try about a session was not done. */
import { Notice } from '@/components/notice/Notice'
import type { SessionActing } from './use-session'

/** Nothing when nothing went wrong. */
export function NotDone({ acting: { trouble } }: { acting: SessionActing }) {
  if (trouble === null) return null
  return (
    <Notice tone="late" title="没有办成">
      {trouble.code === 'cloud.unreachable' ? '网络不通。您填的都还在，网络好了请再点一次。' : trouble.message}
    </Notice>
  )
}
