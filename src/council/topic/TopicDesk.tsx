/** One topic on the desk: where it stands, the next thing to do, what can be done besides, and its file. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import type { PaperKind } from '~types/papers/paper'
import type { Workspace } from '~types/workspace'
import { latestPapers } from '../papers/latest-papers'
import { PaperView } from '../papers/PaperView'
import { formOf } from '../papers/paper-forms'
import { namesOf } from '../papers/sources'
import { LeftDrafts } from './LeftDrafts'
import { MovePart } from './MovePart'
import { nextThing, ofThisStep, possiblePapers } from './next-thing'
import { PaperPart } from './PaperPart'
import { TopicHead } from './TopicHead'
import { TopicPast } from './TopicPast'
import { useAct } from './use-act'
import './topic-desk.scss'

/** Use with `key={topic.id}`. */
export function TopicDesk({ topic }: { topic: Workspace }) {
  const [done, setDone] = useState<{ readonly says: string; readonly count: number }>({ says: '', count: 0 })
  const [opened, setOpened] = useState<PaperKind | null>(null)
  const acting = useAct(topic, (says) => {
    setDone(({ count }) => ({ says, count: count + 1 }))
    setOpened(null)
  })
  const next = nextThing(topic)
  const possible = possiblePapers(topic)
  const nextKind = next?.do === 'file' ? next.kind : null
  const kind = opened !== null && possible.includes(opened) ? opened : nextKind
  const others = possible.filter((each) => each !== kind)
  const open = (each: PaperKind | null) => {
    acting.forgetTrouble()
    setOpened(each)
  }
  const ofStep = ofThisStep(topic)
  const names = namesOf(topic)
  return (
    <View className="work">
      <View className="work__main">
        {done.says === '' ? null : <Notice tone="done">{done.says}</Notice>}
        <TopicHead topic={topic} />
        <LeftDrafts key={topic.version} topic={topic} possible={possible} />
        {latestPapers(ofStep).map(({ filed, older }) => (
          <PaperView key={`${filed.paper.kind}${filed.at}`} filed={filed} older={older} names={names} isOpenAtFirst />
        ))}
        {kind !== null ? (
          <PaperPart
            key={`${kind}-${done.count}`}
            topic={topic}
            kind={kind}
            isNext={kind === nextKind}
            acting={acting}
            onSend={() => setOpened(kind)}
            onClose={() => open(null)}
          />
        ) : next?.do === 'move-on' ? (
          <MovePart key={topic.version} topic={topic} acting={acting} />
        ) : topic.ending === null && possible.length === 0 ? (
          <Notice tone="waiting">现在没有等您办的事，轮到您时会出现在“等您办”里。</Notice>
        ) : null}
        {others.length === 0 ? null : (
          <View className="work__buttons">
            {others.map((each) => (
              <Button key={each} tone="secondary" isDisabled={acting.isSending} onPress={() => open(each)}>
                {ofStep.some(({ paper }) => paper.kind === each) ? formOf(each).again : formOf(each).begin}
              </Button>
            ))}
          </View>
        )}
      </View>
      <TopicPast topic={topic} names={names} />
    </View>
  )
}
