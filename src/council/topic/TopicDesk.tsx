/** One topic on the desk: where it stands, the next thing to do, what can be done besides, and its file. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '@/components/button/Button'
import { classNames } from '@/components/class-names'
import { Notice } from '@/components/notice/Notice'
import type { PaperKind } from '~types/papers/paper'
import type { Workspace } from '~types/workspace'
import { NoticePart } from '../notice/NoticePart'
import { latestPapers } from '../papers/latest-papers'
import { PaperView } from '../papers/PaperView'
import { formOf } from '../papers/paper-forms'
import { namesOf } from '../papers/sources'
import { SessionPart } from '../session/SessionPart'
import type { Queue } from '../topics/queue'
import { DoneNotice } from './DoneNotice'
import { LeftDrafts } from './LeftDrafts'
import { MovePart } from './MovePart'
import { nextThing, ofThisStep, possiblePapers } from './next-thing'
import { PaperPart } from './PaperPart'
import { ResearchTasks } from './ResearchTasks'
import { ScreeningNotice } from './ScreeningNotice'
import { TopicHead } from './TopicHead'
import { TopicPast } from './TopicPast'
import { useAct } from './use-act'
import './topic-desk.scss'

/** `said`: what was done on the topic before it. `isBeside`: it stands beside the list. Use with `key={topic.id}`. */
export interface TopicDeskProps {
  readonly topic: Workspace
  readonly said: string
  readonly queue: Queue
  readonly isBeside: boolean
}

/** See {@link TopicDeskProps}. */
export function TopicDesk({ topic, said, queue, isBeside }: TopicDeskProps) {
  const [done, setDone] = useState({ says: '', count: 0, version: topic.version })
  const [opened, setOpened] = useState<PaperKind | null>(null)
  const acting = useAct(topic, (says) => {
    setDone(({ count }) => ({ says, count: count + 1, version: topic.version }))
    setOpened(null)
  })
  const next = nextThing(topic)
  const isOver = done.says !== '' && done.version !== topic.version && next === null
  const goesOn = isOver && queue.isAutomatic && queue.left > 0
  useEffect(() => {
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }, [])
  useEffect(() => {
    if (goesOn) queue.onNext(done.says)
  })
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
    <View className={classNames('work', isBeside && 'work--beside')}>
      <View className="work__main">
        <DoneNotice says={done.says} saidBefore={said} isOver={isOver} queue={queue} />
        <TopicHead topic={topic} isDecidedHere={nextKind === 'approval' || nextKind === 'decision'} />
        <SessionPart topic={topic} />
        {topic.canFile.includes('dismissal') ? <ScreeningNotice topic={topic} /> : null}
        <ResearchTasks topic={topic} />
        <LeftDrafts key={topic.version} topic={topic} possible={possible} />
        {latestPapers(ofStep).map(({ filed, older }) => (
          <PaperView key={`${filed.paper.kind}${filed.at}`} filed={filed} older={older} names={names} isOpenAtFirst />
        ))}
        {kind === 'notice' ? (
          <NoticePart
            key={`${kind}-${done.count}`}
            topic={topic}
            isNext={kind === nextKind}
            acting={acting}
            onSend={() => setOpened(kind)}
            onClose={() => open(null)}
          />
        ) : kind !== null ? (
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
