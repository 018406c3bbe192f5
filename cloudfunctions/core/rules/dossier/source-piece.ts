/** 议题来源: what the topic is about, and the concerns that it gathers. */
import type { DossierPart } from '../../../../types/dossier'
import { facts, photos, table, text } from './parts'
import type { Draft } from './pieces'
import type { About } from './subject'
import { sayDate } from './words'

/** A resident is named only who chose to be; the own words are for the station. */
export function sourceOf({ topic, setting, reader }: About): Draft {
  const columns = [
    ['诉求编号', 5],
    ['提出日期', 5],
    ['反映人', 5],
    ...(reader.isStation ? [['反映的事', 8] as const] : []),
  ] as const
  const rows = topic.gathered.map(({ number, submittedAt, shownName, title }) => [
    number,
    sayDate(submittedAt),
    shownName ?? '居民（不公开姓名）',
    ...(reader.isStation ? [title] : []),
  ])
  const parts: DossierPart[] = [
    facts(['议题', topic.title], ['事情类别', setting.kindLabel], ['关系到', `${setting.people} 位居民`]),
    ...text('公开说明', topic.summary),
    ...(rows.length === 0 ? [] : [table(`收入诉求 ${rows.length} 件`, columns, rows)]),
    ...photos(topic.photos),
  ]
  return { title: '议题来源', by: setting.station, at: topic.openedAt, parts }
}
