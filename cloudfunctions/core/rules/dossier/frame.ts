/** What stands before and after the papers: the cover and the closing sheet (备考表). */
import type { Dossier, DossierSection } from '../../../../types/dossier'
import { ENDING_LABELS } from '../../../../types/papers/ending'
import { sayTime } from '../china-time'
import type { About } from './subject'
import { sayDate } from './words'

/** Which topic it is, from when to when, how it ended, and who may read it. */
export function coverOf({ topic, setting, reader }: About, sections: readonly DossierSection[]): Dossier['cover'] {
  const pieces = sections.flatMap((section) => section.pieces)
  const pictures = pieces.flatMap(({ parts }) => parts).flatMap((part) => (part.kind === 'photos' ? part.photos : []))
  const { steps, label } = topic.method
  const at = steps.findIndex(({ key }) => key === topic.step)
  const rows = [
    ['议题编号', topic.number],
    ['立卷单位', setting.station],
    ['议事方法', `${label}（${steps.length} 步）`],
    ['起止日期', `${sayDate(topic.openedAt)}至${topic.closedAt === null ? '今' : sayDate(topic.closedAt)}`],
    ['办理结果', topic.ending ? ENDING_LABELS[topic.ending] : `正在办理：第${at + 1}步 ${steps[at]?.label ?? ''}`],
    ['卷内材料', `${pieces.length} 件${pictures.length === 0 ? '' : `，照片 ${pictures.length} 张`}`],
    ['查阅范围', reader.mayRead('objection') ? '工作站内部（含居民异议原文，不得外传）' : '有关单位（异议只列件数）'],
    ['制作日期', sayDate(setting.now)],
  ] as const
  return { rows: rows.map(([name, words]) => ({ label: name, text: words })), blank: ['档号', '保管期限'] }
}

/** 备考表: what the file consists of, what is missing, and where the archivist signs. */
export const closingOf = ({ topic, setting }: About, empty: readonly string[]): Dossier['closing'] => ({
  says: [
    `本卷由“码上协商”按议题 ${topic.number} 的电子记录于${sayTime(setting.now)}生成，材料按${topic.method.label}的步骤排列，每一步内按日期排列。`,
    empty.length === 0 ? '已办各步都有材料。' : `没有材料的步骤：${empty.join('、')}。`,
    '居民姓名只在本人同意公开时写出。',
  ],
  blank: ['本卷情况补充说明', '立卷人', '检查人', '立卷时间'],
})
