/** Where a matter is said to be: names of villages, the spot in the village by number, and how two such places stand to each other. */
import type { NamedPlace } from '../../../../types/place'

/** Names without their ending (“靛坪”), numbered spots (“社3”), and the text with all of these cut out. */
export interface Places {
  readonly village: NamedPlace | null
  readonly names: readonly string[]
  readonly spots: readonly string[]
  readonly rest: string
}

/** How two places stand: the same, one or both not said, another spot of the same village, another village. */
export type Standing = 'same' | 'unsaid' | 'spot' | 'village'

const ENDING = /(村民委员会|居民委员会|村委会|居委会|社区|村)$/
const NAME = /([\u4e00-\u9fff]{2,4})(村委会|村(?![民里上口头干委学小医务规庄道集])|社区)/g
const NOT_A_NAME =
  /(我们|咱们|你们|他们|全|本|咱|俺|各|邻|农|进|个|这|那|的|新|老|别|们|在|到|每|出|乡|通|撤|行政|自然|行|小)$/
const LEAD = /^.*(住在|就在|我是|在|到|从|去|往|我们|咱们|是|离|请|和|给|的)/
const FIGURES = '零一二三四五六七八九十'
const SPOT = /([0-9]{1,3}|[一二三四五六七八九十]{1,3})(社(?!区)|组|队|号楼|单元|栋|号桥|号井|号院|号(?![电线]))/g
/** Words for the same division of a village. */
const UNIT: Readonly<Record<string, string>> = { 组: '社', 队: '社', 栋: '号楼' }

/** Reads the places out of a text; `village` is where the matter is known to be. */
export function readPlaces(text: string, village: NamedPlace | null): Places {
  const own = village ? coreOf(village.name) : ''
  const withoutOwn = own.length >= 2 ? text.replaceAll(`${own}村`, '。').replaceAll(own, '。') : text
  const names: string[] = own.length >= 2 && withoutOwn !== text ? [own] : []
  const withoutNames = withoutOwn.replace(NAME, (whole: string, before: string) => {
    const name = before.replace(LEAD, '')
    if (name.length < 2 || NOT_A_NAME.test(name)) return whole
    names.push(name)
    return `${before.slice(0, before.length - name.length)}。`
  })
  const spots: string[] = []
  const rest = withoutNames.replace(SPOT, (_, figure: string, unit: string) => {
    spots.push(`${UNIT[unit] ?? unit}${numberOf(figure)}`)
    return '。'
  })
  return { village, names, spots, rest }
}

/** How the places of two matters stand to each other; the same either way round. */
export function compare(one: Places, other: Places): Standing {
  const village = compareVillages(one, other)
  if (village === 'village') return 'village'
  const isOtherSpot =
    one.spots.length > 0 &&
    other.spots.some((spot) => one.spots.some((each) => unitOf(each) === unitOf(spot))) &&
    !other.spots.some((spot) => one.spots.includes(spot))
  return isOtherSpot ? 'spot' : village
}

function compareVillages(one: Places, other: Places): Standing {
  if (one.village && other.village) {
    if (one.village.code === other.village.code) return 'same'
    // A road between two villages: each tells of the other.
    return tellsOf(one, other) || tellsOf(other, one) ? 'unsaid' : 'village'
  }
  const ones = namesOf(one)
  const others = namesOf(other)
  if (ones.length === 0 || others.length === 0) return 'unsaid'
  return ones.some((name) => others.some((each) => isSameName(name, each))) ? 'same' : 'village'
}

const tellsOf = (one: Places, other: Places): boolean =>
  one.names.some((name) => isSameName(name, coreOf(other.village?.name ?? '')))

const namesOf = ({ village, names }: Places): readonly string[] => (village ? [coreOf(village.name)] : names)

/** “靛坪” and “巩昌镇靛坪”: one is the end of the other. */
const isSameName = (one: string, other: string): boolean =>
  one.length >= 2 && other.length >= 2 && (one.endsWith(other) || other.endsWith(one))

const coreOf = (name: string): string => name.replace(ENDING, '')

const unitOf = (spot: string): string => spot.replace(/\d+$/, '')

function numberOf(figure: string): number {
  if (/^\d/.test(figure)) return Number(figure)
  const [tens = '', ones = ''] = figure.includes('十') ? figure.split('十') : ['', figure]
  const ten = figure.includes('十') ? Math.max(1, FIGURES.indexOf(tens === '' ? '一' : tens)) * 10 : 0
  return ten + (ones === '' ? 0 : FIGURES.indexOf(ones))
}
