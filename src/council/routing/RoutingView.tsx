/** The report on routing: what it measures, the whole, each township, and what goes wrong most; every figure leads to its concerns. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Figure } from '@/components/figure/Figure'
import { Row } from '@/components/row/Row'
import { Empty } from '@/components/states/Empty'
import { PASS_REASON_LABELS } from '~types/desk'
import { type CorrectionsAsked, ROUTE_BASIS_LABELS, type RoutingFigures, type RoutingReport } from '~types/routing'
import { sayAccuracy, sayFigures, sayRange } from './say-figures'
import './index.scss'

/** Opens the list of what a figure counts; `title` says what that is. */
const openCases = (asked: Omit<CorrectionsAsked, 'after'>, title: string): void => {
  const filters = Object.entries({ ...asked, title }).map(
    ([key, value]) => `${key}=${encodeURIComponent(String(value))}`,
  )
  void Taro.navigateTo({ url: `/council/routing-cases/index?${filters.join('&')}` })
}

/** See the file's purpose. */
export function RoutingView({ report }: { report: RoutingReport }) {
  const { place, total, held, least } = report
  const of = { place: place.code }
  return (
    <View className="routing">
      <View className="routing__what">
        {place.name}：有了结果（受理或答复）的诉求里，由首次送到的乡镇自己办的，算送对。不足 {least}{' '}
        件有结果的，不算准确率。
      </View>
      <View className="ms-figures">
        <Figure label="送对" value={total.right} of={total.judged} ofLabel="件有结果" none="件，还没有结果" />
        <Figure label="转走过" value={total.passedOn} of={total.routed} ofLabel="件首次送到" none="件，还没有诉求" />
        <Figure label="由县里分派" value={held} of={held + total.routed} ofLabel="件诉求" none="件，还没有诉求" />
      </View>
      {total.accuracy === null ? null : (
        <View className="routing__whole">
          准确率 {sayAccuracy(total.accuracy)}，{sayRange(total.accuracy)}。
        </View>
      )}
      {total.passedOn + held === 0 ? (
        <Empty
          art="desk"
          title="还没有转走过的诉求"
          text="工作站把送错的诉求转走以后，会在这里按乡镇、原因列出来，点开能看到是哪些。"
        />
      ) : (
        <View className="ms-rows">
          <Row title="转走过的诉求" aside={`${total.passedOn} 件`} onPress={() => openCases(of, '转走过的诉求')} />
          {held === 0 ? null : (
            <Row
              title="一开始没认出、由县里分派的"
              note="看县里后来转给了谁"
              aside={`${held} 件`}
              onPress={() => openCases({ ...of, from: place.code }, '没认出、由县里分派的')}
            />
          )}
        </View>
      )}
      <View className="routing__columns">
        <Section title="按乡镇" isEmpty={report.townships.length === 0}>
          {report.townships.map((row) => (
            <Measured
              key={row.place.code}
              title={row.place.name}
              figures={row}
              onPress={() => openCases({ ...of, from: row.place.code }, `首次送到${row.place.name}、转走过的`)}
            />
          ))}
        </Section>
        <View className="routing__column">
          <Section title="按依据" isEmpty={report.bases.length === 0}>
            {report.bases.map((row) => (
              <Measured
                key={row.basis}
                title={ROUTE_BASIS_LABELS[row.basis]}
                figures={row}
                onPress={() => openCases({ ...of, basis: row.basis }, `${ROUTE_BASIS_LABELS[row.basis]}送达、转走过的`)}
              />
            ))}
          </Section>
          <Section title="为什么退回" isEmpty={report.reasons.length === 0}>
            {report.reasons.map(({ reason, count }) => (
              <Row
                key={reason}
                title={PASS_REASON_LABELS[reason]}
                aside={`${count} 件`}
                onPress={() => openCases({ ...of, reason }, `因“${PASS_REASON_LABELS[reason]}”退回的`)}
              />
            ))}
          </Section>
          <Section title="从哪里转到哪里" isEmpty={report.pairs.length === 0}>
            {report.pairs.map(({ from, to, count }) => (
              <Row
                key={`${from.code}-${to.code}`}
                title={`${from.name} → ${to.name}`}
                aside={`${count} 件`}
                onPress={() => openCases({ ...of, from: from.code, to: to.code }, `${from.name} → ${to.name}`)}
              />
            ))}
          </Section>
        </View>
      </View>
    </View>
  )
}

function Section({ title, isEmpty, children }: { title: string; isEmpty: boolean; children: ReactNode }) {
  const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': '2' } : {}
  if (isEmpty) return null
  return (
    <View className="routing__section">
      <View className="routing__title" {...heading}>
        {title}
      </View>
      <View className="ms-rows">{children}</View>
    </View>
  )
}

function Measured({ title, figures, onPress }: { title: string; figures: RoutingFigures; onPress: () => void }) {
  const range = sayRange(figures.accuracy)
  return (
    <Row
      title={title}
      note={
        <>
          {sayFigures(figures)}
          {range === null ? null : <View>{range}</View>}
        </>
      }
      aside={sayAccuracy(figures.accuracy)}
      onPress={onPress}
    />
  )
}
