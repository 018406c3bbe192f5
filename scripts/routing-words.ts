/** The report on routing as a person reads it in a terminal. */

import { REPLAYED, type Replayed } from '../cloudfunctions/core/rules/accuracy/replay'
import type { CodedReport } from '../cloudfunctions/core/rules/accuracy/routing-report'
import { LEAST_JUDGED } from '../cloudfunctions/core/rules/accuracy/wilson'
import { PASS_REASON_LABELS } from '../types/desk'
import type { RouteBasis } from '../types/route'
import { ROUTE_BASIS_LABELS, type RoutingFigures } from '../types/routing'
import { textTable } from './text-table'

/** How often each verdict fell, by what the first route rested on. */
export interface Replay {
  readonly basis: RouteBasis | null
  readonly counts: Readonly<Record<Replayed, number>>
}

/** What the verdicts of a replay are called. */
export const REPLAY_LABELS = {
  right: '直接送对',
  offered: '会先问，选项里有',
  held: '交县里定',
  missed: '会先问，选项里没有',
  wrong: '仍会送错',
  unlabelled: '还不知道该归哪',
} as const satisfies Record<Replayed, string>

const HEADS = ['首次送到', '已有结果', '送对', '转走过', '准确率', '95% 区间']

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

const cellsOf = ({ routed, judged, right, passedOn, accuracy }: RoutingFigures): string[] => [
  String(routed),
  String(judged),
  String(right),
  String(passedOn),
  accuracy === null ? '太少' : `${percent(accuracy.share)}（${right}/${judged}）`,
  accuracy === null ? '' : `${percent(accuracy.low)}–${percent(accuracy.high)}`,
]

/** `nameOf` says what a place is called. */
export function reportInWords(
  report: CodedReport,
  replays: readonly Replay[],
  nameOf: (code: string) => string,
): string {
  const total = ['合计', ...cellsOf(report.total)]
  const sections = [
    `送达准确率：有了结果（受理或答复）的诉求里，由首次送到的乡镇自己办结的占多少。不足 ${LEAST_JUDGED} 件有结果的，只写“太少”。`,
    textTable(
      ['乡镇', ...HEADS],
      [...report.townships.map(({ said, ...figures }) => [nameOf(said), ...cellsOf(figures)]), total],
    ),
    `系统没有判断、一开始就由县里分派的：${report.held} 件。`,
    titled('按依据', report.bases.length, () =>
      textTable(
        ['依据', ...HEADS],
        report.bases.map(({ basis, ...figures }) => [ROUTE_BASIS_LABELS[basis], ...cellsOf(figures)]),
      ),
    ),
    titled('按第一次退回的原因', report.reasons.length, () =>
      textTable(
        ['原因', '件数'],
        report.reasons.map(({ reason, count }) => [PASS_REASON_LABELS[reason], String(count)]),
      ),
    ),
    titled('从哪里转到哪里', report.pairs.length, () =>
      textTable(
        ['首次送到 → 现在', '件数'],
        report.pairs.map(({ said, to, count }) => [`${nameOf(said)} → ${nameOf(to)}`, String(count)]),
      ),
    ),
    titled('今天再送一次（只看文字）', replays.length, () =>
      textTable(
        ['当时的依据', ...REPLAYED.map((verdict) => REPLAY_LABELS[verdict])],
        replays.map(({ basis, counts }) => [
          basis === null ? '系统没有判断' : ROUTE_BASIS_LABELS[basis],
          ...REPLAYED.map((verdict) => String(counts[verdict])),
        ]),
      ),
    ),
  ]
  return `${sections.join('\n\n')}\n`
}

const titled = (title: string, rows: number, table: () => string): string =>
  `【${title}】\n${rows === 0 ? '还没有转过的诉求。' : table()}`
