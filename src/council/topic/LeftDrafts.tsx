/** What was written and can no longer be handed in: kept to be read and copied until it is thrown away by hand. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { PAPER_TABLE, type PaperKind } from '~types/papers/paper'
import type { Workspace } from '~types/workspace'
import { formOf } from '../papers/paper-forms'
import { SpecLines } from '../papers/SpecLines'
import { namesOf } from '../papers/sources'
import { draftId, leftDrafts, paperDrafts } from './paper-drafts'

/** `possible`: the papers that still can be handed in. */
export function LeftDrafts({ topic, possible }: { topic: Workspace; possible: readonly PaperKind[] }) {
  const [, setDropped] = useState(0)
  return (
    <>
      {leftDrafts(topic, possible).map(({ kind, values }) => (
        <Notice
          key={kind}
          tone="highlight"
          title={`您写的“${PAPER_TABLE[kind].label}”没有提交`}
          action={
            <Button
              isSmall
              onPress={() => {
                paperDrafts.drop(draftId(topic.id, kind))
                setDropped((count) => count + 1)
              }}
            >
              不要了
            </Button>
          }
        >
          <View>现在不能提交这一份了。您写的还在，可以复制下来：</View>
          <View className="work__typed">
            <SpecLines fields={formOf(kind).fields} values={values} names={namesOf(topic)} />
          </View>
        </Notice>
      ))}
    </>
  )
}
