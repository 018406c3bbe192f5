/** Under which forms a division's official name is looked up: its core (“靛坪”) and what cannot be split (“李村”). */
import { withoutPeoples } from '../text/peoples'
import { KIND, type Kind } from './kinds'

/** `whole`: the form has its ending in it already, so none is expected after it. */
export interface NameForm {
  readonly text: string
  readonly whole: boolean
}

/** What a division is called: its kind, and the forms under which the gazetteer knows it, the core first. */
export interface DivisionNames {
  readonly kind: Kind
  readonly forms: readonly NameForm[]
}

const core = (text: string): NameForm => ({ text, whole: false })
const whole = (text: string): NameForm => ({ text, whole: true })

/** A core of one character (“李”) says nothing by itself: then the form keeps the ending. */
const split = (stem: string, ending: string): NameForm => (stem.length > 1 ? core(stem) : whole(stem + ending))

const UPPER_ENDINGS: readonly (readonly [RegExp, Kind])[] = [
  [/(省|特别行政区)$/, KIND.province],
  [/(自治州|州|盟|地区)$/, KIND.prefecture],
  [/(自治旗|旗)$/, KIND.banner],
  [/(自治县|县)$/, KIND.county],
  [/(新区|林区|特区|区)$/, KIND.district],
  [/市$/, KIND.countyCity],
]

/** The forms of a province, city or county; `digits` is the length of its code (2, 4 or 6). */
export function upperForms(official: string, digits: number): DivisionNames {
  const plain = withoutAutonomy(official)
  const [ending, kind] = UPPER_ENDINGS.find(([pattern]) => pattern.test(plain)) ?? [/$/, KIND.county]
  const level = digits === 2 ? KIND.province : digits === 4 && kind !== KIND.prefecture ? KIND.city : kind
  const stem = plain.replace(ending, '')
  const short = split(stem, plain.slice(stem.length))
  return { kind: level, forms: official === plain ? [short] : [short, whole(official)] }
}

/** “巴马县” for 巴马瑶族自治县; where the people is the name (东乡族自治县, 鄂伦春自治旗) it stays. */
function withoutAutonomy(official: string): string {
  const at = official.indexOf('自治')
  if (at < 0) return official
  const stem = official.slice(0, at)
  return (withoutPeoples(stem) || stem.replace(/族$/, '')) + official.slice(at + 2)
}

/** The forms of a township, subdistrict or zone. */
export function townshipForms(official: string): DivisionNames {
  return plainTownship(official) ?? townshipByPatterns(official)
}

/** Most names, without a pattern: building a county’s gazetteer is part of somebody’s waiting. */
function plainTownship(official: string): DivisionNames | null {
  const stem = official.slice(0, -1)
  if (stem.length > 1 && official.endsWith('镇') && !stem.endsWith('族'))
    return { kind: KIND.town, forms: [core(stem)] }
  if (stem.length > 2 && official.endsWith('街道')) return { kind: KIND.street, forms: [core(stem.slice(0, -1))] }
  return null
}

function townshipByPatterns(official: string): DivisionNames {
  const name = official.replace(/街道办事处$|街道办$/, '街道').replace(/民族乡$/, '族乡')
  const street = /^(.+?)(街道|地区办事处|地区|办事处)$/.exec(name)
  if (street?.[1]) return { kind: KIND.street, forms: [split(street[1], '街道')] }
  const rural = /^(.+?)(镇|乡|苏木)$/.exec(name)
  if (!rural?.[1] || !rural[2]) return { kind: KIND.zone, forms: zoneForms(official) }
  const kind = rural[2] === '镇' ? KIND.town : KIND.rural
  const bare = rural[1].endsWith('族') ? withoutPeoples(rural[1]) : rural[1]
  const short = split(bare === '' ? rural[1] : bare, rural[2])
  return { kind, forms: bare === rural[1] && name === official ? [short] : [short, whole(official)] }
}

function zoneForms(official: string): readonly NameForm[] {
  const bare = official.replace(/(管理委员会|管委会)$/, '')
  return bare === official || bare.length < 3 ? [whole(official)] : [whole(bare), whole(official)]
}

/** The forms of a village, community or gacha. */
export function villageForms(official: string): DivisionNames {
  const name = shortVillageName(official)
  if (name.endsWith('村')) return { kind: KIND.village, forms: [split(name.slice(0, -1), '村')] }
  if (name.endsWith('社区')) return communityForms(name.slice(0, -2))
  if (name.endsWith('嘎查')) return { kind: KIND.gacha, forms: [split(name.slice(0, -2), '嘎查')] }
  return { kind: KIND.hamlet, forms: [whole(name || official)] }
}

/** What nearly every official name ends with, and what it is called instead; the longer first. */
const OFFICIAL_ENDINGS = [
  { ending: '村民委员会', short: '村' },
  { ending: '居民委员会', short: '社区' },
  { ending: '村委会', short: '村' },
  { ending: '居委会', short: '社区' },
  { ending: '虚拟社区', short: '社区' },
] as const

/** Patterns are for what these do not tell. */
const STRANGE = /[嘎查虚(\uff08]/

function shortVillageName(official: string): string {
  const known = OFFICIAL_ENDINGS.find(({ ending }) => official.endsWith(ending))
  if (!known) return /[委会嘎查虚)\uff09]/.test(official) ? shortenedByPatterns(official) : official
  const stem = official.slice(0, -known.ending.length)
  if (STRANGE.test(stem)) return shortenedByPatterns(official)
  return stem.endsWith(known.short) ? stem : stem + known.short
}

const shortenedByPatterns = (official: string): string =>
  official
    .replace(/[(\uff08].*?[)\uff09]+/g, '')
    .replace(/(?:村村民|村民|村)(?:委员会?|委会)$/, '村')
    .replace(/嘎查(?:嘎查|村民|村|牧民)?(?:委员会|委会)$|嘎查村?$|牧委会$|牧民委员会$/, '嘎查')
    .replace(/(?:社区)?居(?:民)?(?:委员会?|委会)$/, '社区')
    .replace(/虚拟社区$/, '社区')

/** “西关村社区” is also called 西关社区 and 西关村. */
function communityForms(stem: string): DivisionNames {
  const bare = stem.endsWith('村') && stem.length > 2 ? stem.slice(0, -1) : stem
  return { kind: KIND.community, forms: [split(bare, '社区')] }
}
