/** What is there already: the papers of earlier steps, the concerns, and the record. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Timeline } from '@/components/timeline/Timeline'
import { useIsWide } from '@/services/use-is-wide'
import type { Workspace } from '~types/workspace'
import { DossierPart } from '../dossier/DossierPart'
import { latestPapers } from '../papers/latest-papers'
import { PaperView } from '../papers/PaperView'
import type { Names } from '../papers/sources'

/** Events drawn at first. */
const EVENTS = 6

/** On a wide screen the newest paper lies open beside the form. */
export function TopicPast({ topic, names }: { topic: Workspace; names: Names }) {
  const isWide = useIsWide()
  const [isWhole, setWhole] = useState(false)
  const { file, stepSince, concerns, timeline } = topic
  const papers = latestPapers(file.filter(({ at }) => at <= stepSince))
  const events = isWhole ? timeline : timeline.slice(-EVENTS)
  return (
    <View className="work__past">
      {papers.length === 0 ? null : (
        <View className="work__section">
          <View className="work__section-title">以前各步的材料</View>
          {papers.map(({ filed, older }, index) => (
            <PaperView
              key={`${filed.paper.kind}${filed.at}`}
              filed={filed}
              older={older}
              names={names}
              isOpenAtFirst={isWide && index === 0}
            />
          ))}
        </View>
      )}
      {concerns.length === 0 ? null : (
        <Card title={`诉求 ${concerns.length} 件`}>
          {concerns.map(({ id, title, number }) => (
            <View key={id} className="work__concern">
              {title}
              {title.includes(number) ? null : <View className="work__number ms-tabular">{number}</View>}
            </View>
          ))}
        </Card>
      )}
      <DossierPart topic={topic.id} />
      <Card title="办理经过">
        <Timeline events={events} />
        {isWhole || timeline.length <= EVENTS ? null : (
          <Button tone="quiet" onPress={() => setWhole(true)}>
            {`看全部 ${timeline.length} 条`}
          </Button>
        )}
      </Card>
    </View>
  )
}
