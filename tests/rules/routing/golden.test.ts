/** The golden tables: what people wrote, and where it must go; one table a kind of difficulty, in words that a station clerk can check. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Gazetteer } from '../../../cloudfunctions/core/rules/routing/gazetteer/gazetteer'
import { townshipIndex, villageNameOf } from '../../../cloudfunctions/core/rules/routing/gazetteer/village-names'
import { type PlaceAnswer, resolvePlace } from '../../../cloudfunctions/core/rules/routing/resolve/resolve-place'
import { gazetteerOf } from '../../../scripts/gazetteer-source'

/** 范围: 全国 (the whole country, no county given), or the county whose deployment it is. */
const COUNTIES: Readonly<Record<string, string>> = { 陇西县: '621122', 甘州区: '620702' }

/** 判定: what each word allows. */
const ALLOWED: Readonly<Record<string, readonly PlaceAnswer['decision'][]>> = {
  直送: ['auto'],
  先问: ['ask'],
  县里定: ['hold'],
  不直送: ['ask', 'hold'],
}

const MOST_OFFERED = 3

interface Case {
  readonly text: string
  readonly scope: string
  readonly verdict: string
  readonly places: readonly string[]
  readonly village: string
}

const tables = readdirSync(__dirname).filter((file) => file.endsWith('.tsv'))

function casesOf(file: string): Case[] {
  const [, ...rows] = readFileSync(join(__dirname, file), 'utf8').trimEnd().split('\n')
  return rows.map((row) => {
    const [text = '', scope = '', verdict = '', places = '', village = ''] = row.split('\t')
    return { text, scope, verdict, places: places.split('、').filter((place) => place !== ''), village }
  })
}

const national = gazetteerOf('national')
const served = gazetteerOf(Object.values(COUNTIES).join(','))

/** “陇西县文峰镇”. */
function nameOf(gazetteer: Gazetteer, township: string): string {
  const county = gazetteer.uppers.find((upper) => upper.code === township.slice(0, 6))
  return `${county?.name}${gazetteer.townshipNames[townshipIndex(gazetteer, township)]}`
}

it('has at least 300 cases', () => {
  expect(tables.flatMap(casesOf).length).toBeGreaterThanOrEqual(300)
})

describe.each(tables)('%s', (file) => {
  it.each(casesOf(file))('“$text” ($scope): $verdict $places $village', ({ text, scope, verdict, places, village }) => {
    const county = COUNTIES[scope] ?? null
    const gazetteer = county ? served : national
    const answer = resolvePlace(gazetteer, { text, county })
    expect({ allowed: ALLOWED[verdict], got: answer.decision }).toEqual({
      allowed: expect.arrayContaining([answer.decision]),
      got: answer.decision,
    })
    const offered = answer.candidates.slice(0, MOST_OFFERED)
    const names = offered.map(({ township }) => nameOf(gazetteer, township))
    if (places.length === 1) expect(names[0]).toBe(places[0])
    expect(names).toEqual(expect.arrayContaining([...places]))
    if (village !== '') expect(offered[0]?.village && villageNameOf(gazetteer, offered[0].village)).toBe(village)
  })
})
