/** How one point is carried out: by whom and until when, what they reported, and pictures from before beside those of now. Late is said plainly. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayDay, sayLeft } from '@/services/dates'
import { CATEGORY_LABELS } from '~types/papers/follow-up'
import type { PublicReport, PublicWork } from '~types/topic'
import { Button } from '../button/Button'
import { BeforeAfter } from './BeforeAfter'
import { type Mark, unmarked } from './mark'

/** `togetherWith`: the number of the point where it is reported on, when that is another one. */
export interface WorkPartProps {
  readonly work: PublicWork
  readonly isClosed: boolean
  readonly togetherWith: number | null
  /** How the texts are named for `mark`, ending with a dot. */
  readonly path: string
  readonly mark?: Mark
}

/** See {@link WorkPartProps}. */
export function WorkPart({ work, isClosed, togetherWith, path, mark = unmarked }: WorkPartProps) {
  const now = Date.now()
  const isLate = isOverdue(work, isClosed, now)
  return (
    <View>
      <View className={isLate ? 'topic__point-line topic__late' : 'topic__point-line'}>
        {sayWork(work, isClosed, now)}
      </View>
      {work.postponedFrom === null ? null : (
        <View className="topic__point-line">
          原定{sayDay(work.postponedFrom, now)}，经党（工）委同意延到{sayDay(work.dueAt, now)}
        </View>
      )}
      {togetherWith === null ? null : (
        <View className="topic__point-line">和第 {togetherWith} 条一起办，进展写在那里</View>
      )}
      <Reports reports={work.reports} path={path} mark={mark} now={now} />
    </View>
  )
}

const isOverdue = ({ doneAt, dueAt }: PublicWork, isClosed: boolean, now: number): boolean =>
  doneAt === null && now > dueAt && !isClosed

function sayWork(work: PublicWork, isClosed: boolean, now: number): string {
  const { department, category, dueAt, doneAt } = work
  const who = `${department}承办${category === null ? '' : `（${CATEGORY_LABELS[category]}）`}`
  if (doneAt !== null) return `${who}，${sayDay(doneAt, now)}报告办好${doneAt > dueAt ? '（超过了期限）' : ''}`
  const left = isClosed ? '' : `，${sayLeft(dueAt, now)}${isOverdue(work, isClosed, now) ? '，还没有办好' : ''}`
  return `${who}，期限 ${sayDay(dueAt, now)}${left}`
}

/** Reports drawn at first, the newest. */
const NEWEST = 3

function Reports({
  reports,
  path,
  mark,
  now,
}: {
  reports: readonly PublicReport[]
  path: string
  mark: Mark
  now: number
}) {
  const [isWhole, setWhole] = useState(false)
  const folded = isWhole ? 0 : Math.max(0, reports.length - NEWEST)
  return (
    <>
      {folded === 0 ? null : (
        <Button tone="quiet" isSmall onPress={() => setWhole(true)}>
          {`看以前的 ${folded} 条进展`}
        </Button>
      )}
      {reports.map((report, index) =>
        index < folded ? null : (
          <Report key={report.at} report={report} words={mark(`${path}reports.${index}.text`, report.text)} now={now} />
        ),
      )}
    </>
  )
}

function Report({ report, words, now }: { report: PublicReport; words: ReturnType<Mark>; now: number }) {
  return (
    <View className="topic__report">
      <View className="topic__report-head">
        {report.kind === 'completion' ? '报告办好' : '办理进展'} · {sayDay(report.at, now)}
      </View>
      <View className="topic__words">{words}</View>
      <BeforeAfter before={report.before} after={report.photos} isDone={report.kind === 'completion'} />
    </View>
  )
}
