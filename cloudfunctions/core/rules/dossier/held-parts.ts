/** What the confirmed minutes of a session say beside their text: who confirmed them, how each point was voted on, and what was changed. */
import type { DossierPart } from '../../../../types/dossier'
import type { AgreedPoint, DiffLine, HeldMinutes } from '../../../../types/minutes'
import { sayTime } from '../china-time'
import { facts, list, table } from './parts'

/** Counts only: who said what stays with the session. */
export const tellHeld = ({
  version,
  counts,
  points,
  dissent,
  changes,
  earlier,
}: HeldMinutes): readonly DossierPart[] => [
  facts(
    [
      '确认情况',
      `参加 ${counts.attendees} 人：同意 ${counts.agreed} 人，有不同意见 ${counts.dissenting} 人，没有表示 ${counts.silent} 人`,
    ],
    ['定稿', `第 ${version} 稿`],
    ...(earlier === 0 ? [] : [['更早的改动', `还有 ${earlier} 稿，这里没有列出，各稿全文留在会议记录里`] as const]),
  ),
  ...list('确认时附的不同意见', dissent),
  ...(points.length === 0 ? [] : [votes(points)]),
  ...[...changes]
    .reverse()
    .flatMap((change) =>
      list(
        `第 ${change.version} 稿的改动（${sayTime(change.at)}${change.isAfterSending ? '，请大家确认之后改的' : ''}）`,
        [...change.lines.filter(({ text }) => text.trim() !== '').map(sayLine), ...sayLeft(change.left)],
      ),
    ),
]

const votes = (points: readonly AgreedPoint[]): DossierPart =>
  table(
    '商定的事项',
    [
      ['序号', 2],
      ['内容', 12],
      ['赞成', 2],
      ['反对', 2],
      ['弃权', 2],
    ],
    points.map(({ text, vote }, at) => [
      String(at + 1),
      text,
      ...(vote === null ? ['一致同意', '', ''] : [String(vote.yes), String(vote.no), String(vote.abstain)]),
    ]),
  )

const sayLeft = (left: number): string[] => (left === 0 ? [] : [`还有 ${left} 行改动，这里没有列出`])

const sayLine = ({ kind, text }: DiffLine): string => `${kind === 'out' ? '删去' : '增加'}：${text}`
