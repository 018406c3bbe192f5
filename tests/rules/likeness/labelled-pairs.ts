/** The labelled pairs of the tables beside this file, with the codes of their villages, split in two halves that share no matter. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Matter } from '../../../cloudfunctions/core/rules/likeness/matter'
import ganzhou from '../../../config/divisions/620702.json'
import longxi from '../../../config/divisions/621122.json'
import type { NamedPlace } from '../../../types/place'

/** What a station clerk would say of two matters: the same; the same kind of matter at another place; another matter. */
export const LABELS = ['same', 'common', 'different'] as const

/** One line of the file. `kinds`: labels of the county's list. */
export interface LabelledPair {
  readonly label: (typeof LABELS)[number]
  readonly one: Matter
  readonly other: Matter
  readonly kinds: readonly string[]
  readonly why: string
  readonly half: 'choosing' | 'reporting'
}

/** `pairs`: what chose the threshold and what is claimed; `unlisted-pairs`: subjects that no table of ours lists, told in other words; their choosing half helps to fit the weights. */
export type PairsFile = 'pairs' | 'unlisted-pairs'

/** All lines of a table in the checkout `root`; throws for a village or a label that does not exist. The kinds are kept from the matters: people choose them by feel. */
export function readLabelledPairs(root: string, file: PairsFile = 'pairs'): readonly LabelledPair[] {
  const lines = readFileSync(join(root, `tests/rules/likeness/${file}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
  return lines.map((line, at) => {
    const [label, villageA, textA = '', villageB, textB = '', why = ''] = line.split('\t')
    const known = LABELS.find((each) => each === label)
    if (!known) throw new Error(`${file}.tsv line ${at + 2}: no such label ${label}`)
    return {
      label: known,
      one: matterOf(`${file}-${at}a`, villageA, textA),
      other: matterOf(`${file}-${at}b`, villageB, textB),
      kinds: (why.split(':', 1)[0] ?? '').split('/'),
      why,
      half: isOdd(textA) ? 'reporting' : 'choosing',
    }
  })
}

const VILLAGES = new Map(
  [longxi, ganzhou].flatMap(({ townships }) =>
    townships.flatMap((township) =>
      township.villages.map(([code = '', name = '']): [string, NamedPlace] => {
        const short = name.replace(/(社区)居民委员会$/, '$1').replace(/村?村民委员会$/, '村')
        return [`${township.name}${short}`, { code, name: short, fullName: `${township.name}${short}` }]
      }),
    ),
  ),
)

function matterOf(id: string, villageName: string | undefined, text: string): Matter {
  const village = villageName === '-' ? null : VILLAGES.get(villageName ?? '')
  if (village === undefined) throw new Error(`labelled pairs: no such village ${villageName}`)
  return { id, title: null, text, village, council: village?.code.slice(0, 9) ?? null, kind: null }
}

/** By the letters of the first text, so that all pairs of one matter are in one half. */
function isOdd(text: string): boolean {
  let sum = 7
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return sum % 2 === 1
}
