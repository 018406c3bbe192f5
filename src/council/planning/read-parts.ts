/** The plan's own parts to be read: each with a title and the lines below it. */
import { TAKES_PART_AS, TAKES_PART_LABELS } from '~types/papers/plan'
import type { FieldValue, OwnPart } from '../papers/field-spec'
import { answersOf, participantsOf, pointOf, tasksOf } from './plan-values'

/** See the file's purpose. */
export interface ReadGroup {
  readonly title: string
  readonly lines: readonly string[]
}

/** Empty when nothing is there. */
export const readPart = (part: OwnPart, value: FieldValue | undefined): readonly ReadGroup[] =>
  READ[part](value).filter(({ title, lines }) => title !== '' && (part === 'warnings' || lines.length > 0))

const READ: Readonly<Record<OwnPart, (value: FieldValue | undefined) => readonly ReadGroup[]>> = {
  point: (value) => (pointOf(value) === null ? [] : [{ title: '地图位置', lines: ['已在地图上选好'] }]),
  participants: (value) => {
    const { members, groups, others } = participantsOf(value)
    return [
      ...TAKES_PART_AS.map((each) => {
        const own = members.filter(({ as }) => as === each)
        return { title: `${TAKES_PART_LABELS[each]} ${own.length} 位`, lines: own.map(({ called }) => called) }
      }),
      {
        title: '利益相关方',
        lines: groups.map(({ label, who, count }) => `${label} ${sayCount(count)}${who ? `（${who}）` : ''}`),
      },
      { title: '其他人员', lines: others.map(({ label, count }) => `${label} ${sayCount(count)}`) },
    ]
  },
  tasks: (value) =>
    tasksOf(value).map(({ question, by }, at) => ({
      title: `${at + 1}. ${question}`,
      lines: [by.called === '' ? '还没有写由谁去了解' : `由${by.called}去了解`],
    })),
  warnings: (value) =>
    answersOf(value).map(({ text, reason }) => ({ title: text === '' ? '提醒' : text, lines: [`说明：${reason}`] })),
}

const sayCount = (count: number | null): string => (count === null ? '' : `${count} 人`)
