/** 办理经过: every event with its code, so that the paper can be held against what is published. */
import { sealOf } from '../../../../types/record'
import { sayTime } from '../china-time'
import { table, text } from './parts'
import type { Draft } from './pieces'
import type { DossierSetting, DossierTopic } from './subject'

/** How much of a hash stands beside each event; the whole of the last one is the seal. */
const CODE = 16

/** See the file's purpose. */
export function recordOf({ record, openedAt }: DossierTopic, { station }: DossierSetting): Draft {
  const seal = sealOf(record)
  const columns = [
    ['序号', 2],
    ['时间', 6],
    ['办理单位', 6],
    ['事项', 9],
    ['校验码', 4],
  ] as const
  const rows = record.map(({ sequence, at, by, title, text: why, hash }) => [
    String(sequence),
    sayTime(at),
    by,
    why === null ? title : `${title}。${why}`,
    sayCode(hash.slice(0, CODE)),
  ])
  return {
    title: '办理经过',
    by: station,
    at: record.at(-1)?.at ?? openedAt,
    parts: [
      table(null, columns, rows),
      ...text('末条校验码（全文）', seal.head === '' ? undefined : sayCode(seal.head)),
      ...text(
        '怎样核对',
        `办理记录共 ${seal.count} 条，每条的校验码由这一条的内容和上一条的校验码算出（SHA-256），改动一个字就对不上。打开这个议题的公开页面，点“核验记录”，输入上面任一条校验码，就能看出是不是同一份记录。`,
      ),
    ],
  }
}

/** In fours, as people read it out. */
const sayCode = (hash: string): string => hash.replace(/(.{4})(?=.)/g, '$1 ')
