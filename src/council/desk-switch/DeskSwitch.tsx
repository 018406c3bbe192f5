/** The two pages of the workbench side by side: concerns that wait for an answer, topics in deliberation. */
import Taro from '@tarojs/taro'
import { Tabs } from '@/components/tabs/Tabs'
import { deskPagesOf } from '@/services/session/desk-pages'
import type { Me } from '~types/person'

const LABELS = { inbox: '诉求', topics: '议题' } as const

/** Nothing for somebody who has only one of them. */
export function DeskSwitch({ grants, current }: { grants: Me['grants']; current: keyof typeof LABELS }) {
  const pages = deskPagesOf(grants)
  if (pages.length < 2) return null
  return (
    <Tabs
      label="工作台"
      items={pages.map((key) => ({ key, label: LABELS[key] }))}
      value={current}
      onChange={(key) => {
        if (key !== current) void Taro.redirectTo({ url: `/council/${key}/index` })
      }}
    />
  )
}
