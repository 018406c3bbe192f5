/** The minutes put together from what was noted: head, who took part (residents by group, without names), what was said to each item. */
import { lengthOf } from '../../../../types/fields'
import type { GroundResult } from '../../../../types/ground'
import { LIMITS } from '../../../../types/limits'
import type { Note } from '../../../../types/live'
import { type AgreedPoint, TOOK_PART_LABELS, type TookPart } from '../../../../types/minutes'
import { sayGround } from '../../../../types/say-ground'
import { type Call, SEAT_KIND_LABELS, SEAT_KINDS, type SeatKind } from '../../../../types/session'
import { sayMoment, sayTime } from '../china-time'

/** One seat, as it took part. */
export interface Attendee {
  /** Names it within the session. */
  readonly seat: string
  /** The seat in whose place they sit. */
  readonly insteadOf?: string | undefined
  readonly as: SeatKind
  readonly group: string | null
  readonly how: TookPart
  readonly leftAt: number | null
}

/** A round of statements that has its result. */
export interface Ground {
  readonly round: number
  readonly statements: readonly { readonly id: string; readonly text: string }[]
  readonly result: GroundResult
}

/** What the minutes are made of. */
export interface Held {
  readonly call: Call
  readonly openedAt: number
  readonly closedAt: number
  readonly attendance: readonly Attendee[]
  /** What rounds of statements came to, in their order. */
  readonly grounds: readonly Ground[]
  readonly notes: readonly Pick<Note, 'item' | 'called' | 'text' | 'isWritten' | 'by'>[]
}

const FIGURES = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

/** “一、”, “十二、”; from the hundredth on in figures. */
function ordinal(at: number): string {
  const number = at + 1
  if (number > 99) return `${number}、`
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const digit = (figure: number): string => FIGURES[figure - 1] ?? ''
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${digit(ones)}、`
}

/** The draft; a line for each thing, so that differences can be seen by lines. Where more was said than minutes hold it is cut, and says so. */
export function composeMinutes(held: Held): string {
  const whole = composed(held, Number.POSITIVE_INFINITY)
  if (lengthOf(whole) <= LIMITS.minutesText) return whole
  for (const most of CUTS) {
    const cut = composed(held, most)
    if (lengthOf(cut) <= LIMITS.minutesText) return cut
  }
  const lines = composed(held, CUTS.at(-1) ?? 0).split('\n')
  return [...linesWithin(lines, LIMITS.minutesText - lengthOf(LEFT_OUT) - 1), LEFT_OUT].join('\n')
}

/** Characters of each note, one try after the other. */
const CUTS = [300, 200, 120, 80, 40] as const

const LEFT_OUT = '（记下的意见太多，后面的没有列出来，请对照会上的记录补上要紧的。）'

function linesWithin(lines: readonly string[], most: number): readonly string[] {
  let length = 0
  return lines.filter((line) => {
    length += lengthOf(line) + 1
    return length <= most
  })
}

/** `most`: characters of one note. */
function composed({ call, openedAt, closedAt, attendance, grounds, notes: said }: Held, most: number): string {
  const notes = said.map((note) => ({ ...note, text: shortened(note.text, most) }))
  const items = [...new Set(call.agenda.map(({ item }) => item))]
  const others = notes.filter(({ item }) => item === null || !items.includes(item))
  return [
    `${call.form}：${call.title}`,
    `时间：${sayTime(openedAt)} 至 ${sayMoment(closedAt)}`,
    `地点：${call.where}（${call.format}）`,
    `负责人：${call.responsible}`,
    '参加：',
    ...sayAttendance(attendance).map((line) => `· ${line}`),
    ...(most === Number.POSITIVE_INFINITY ? [] : [`（意见较多，每条只列前 ${most} 个字，全文见会上的记录。）`]),
    ...items.flatMap((item, at) =>
      part(
        `${ordinal(at)}${item}`,
        notes.filter((note) => note.item === item),
      ),
    ),
    ...(others.length === 0 ? [] : part(`${ordinal(items.length)}其他意见`, others)),
    ...grounds.flatMap(sayRound),
  ].join('\n')
}

const shortened = (text: string, most: number): string =>
  lengthOf(text) <= most ? text : `${Array.from(text).slice(0, most).join('')}……`

const sayRound = ({ round, statements, result }: Ground): readonly string[] => [
  '',
  `第 ${round} 轮表态`,
  ...sayGround(result, new Map(statements.map(({ id, text }) => [id, text]))),
]

const part = (title: string, notes: Held['notes']): readonly string[] => [
  '',
  title,
  ...(notes.length === 0 ? ['（没有记录）'] : notes.map(sayNote)),
]

/** Line ends within a note stay one note. */
const sayNote = ({ called, text, isWritten, by }: Held['notes'][number]): string => {
  const words = text.replace(/\s*\n\s*/g, '；')
  const how = isWritten ? '（书面）' : by === 'self' ? '（本人填写）' : ''
  return called === null ? `· ${words}` : `· ${called}${how}：${words}`
}

/** By kind, representatives by group: how many took part and how; who did not is counted at the end. Nobody is named. */
export function sayAttendance(attendance: readonly Attendee[]): string[] {
  const groups = [...new Set(attendance.flatMap(({ as, group }) => (as === 'group' ? (group ?? []) : [])))]
  const isReplaced = ({ seat: own }: Attendee): boolean =>
    attendance.some(({ insteadOf, how }) => insteadOf === own && how !== 'absent')
  const parties = [
    ...SEAT_KINDS.filter((kind) => kind !== 'group').map((kind) => ({
      label: SEAT_KIND_LABELS[kind],
      seats: attendance.filter(({ as, insteadOf }) => as === kind && insteadOf === undefined),
    })),
    {
      label: '代替别人来的',
      seats: attendance.filter(({ as, insteadOf }) => as !== 'group' && insteadOf !== undefined),
    },
    ...groups.map((label) => ({
      label: `${label}代表`,
      seats: attendance.filter(({ as, group }) => as === 'group' && group === label),
    })),
  ]
  const absent = attendance.filter(
    (each) => each.how === 'absent' && each.insteadOf === undefined && !isReplaced(each),
  ).length
  return [
    ...parties.flatMap(({ label, seats }) => {
      const there = seats.filter(({ how }) => how !== 'absent')
      return there.length === 0 ? [] : [`${label} ${there.length} 人${sayHow(there)}`]
    }),
    ...(absent === 0 ? [] : [`没有参加 ${absent} 人`]),
  ]
}

function sayHow(seats: readonly Attendee[]): string {
  const counted = (['late', 'online', 'wrote'] as const)
    .map((how) => ({ label: String(TOOK_PART_LABELS[how]), count: seats.filter((seat) => seat.how === how).length }))
    .concat({ label: '提前离开', count: seats.filter(({ leftAt }) => leftAt !== null).length })
    .filter(({ count }) => count > 0)
  return counted.length === 0 ? '' : `（其中${counted.map(({ label, count }) => `${label} ${count} 人`).join('，')}）`
}

/** The points under the text, one line each, as they were agreed. */
export const sayPoints = (points: readonly AgreedPoint[]): readonly string[] =>
  points.length === 0 ? [] : ['', '商定的事项', ...points.map((point, at) => `${at + 1}. ${sayPoint(point)}`)]

const sayPoint = ({ text, vote }: AgreedPoint): string =>
  vote === null ? `${text}（一致同意）` : `${text}（赞成 ${vote.yes}，反对 ${vote.no}，弃权 ${vote.abstain}）`

/** The whole as people read and compare it. */
export const wholeMinutes = ({
  text,
  points,
}: {
  readonly text: string
  readonly points: readonly AgreedPoint[]
}): string => [text, ...sayPoints(points)].join('\n')
