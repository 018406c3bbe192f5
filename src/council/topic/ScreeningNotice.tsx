/** That a topic may not be negotiable, by the county's words: for whoever screens it and whoever approves it. */
import { Notice } from '@/components/notice/Notice'
import type { Workspace } from '~types/workspace'

/** Nothing when nothing speaks for it. */
export function ScreeningNotice({ topic: { screening } }: { topic: Workspace }) {
  if (screening === null) return null
  return (
    <Notice tone="highlight" title={`可能不归协商：${screening.label}`}>
      依据：{screening.because}。{screening.turnTo}。由您判断。
    </Notice>
  )
}
