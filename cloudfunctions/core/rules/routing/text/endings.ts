/** What stands right after a name in a text: an ending that tells its kind (镇, 村委会), or one that makes it a road or a landmark. */
import { isTownship, KIND } from '../gazetteer/kinds'
import { LONGEST_PEOPLE, PEOPLES } from './peoples'

/** What an ending says about the name before it. */
export const ENDING = {
  none: 0,
  province: 1,
  city: 2,
  county: 3,
  district: 4,
  banner: 5,
  prefecture: 6,
  town: 7,
  rural: 8,
  street: 9,
  zone: 10,
  village: 11,
  community: 12,
  gacha: 13,
  /** A numbered group of a village: “三社”. */
  group: 14,
  road: 15,
  landmark: 16,
  /** The name goes on: “张家” in 张家沟. */
  longer: 17,
} as const

const ENDINGS: Readonly<Record<keyof typeof ENDING, string>> = {
  none: '',
  province: '省 自治区 特别行政区',
  city: '市',
  county: '县 自治县',
  district: '区 新区 林区 特区',
  banner: '旗 自治旗',
  prefecture: '州 盟 地区 自治州',
  town: '镇',
  rural: '乡 苏木 民族乡',
  street: '街道 街道办 街道办事处 街办 办事处 地区办事处 街道办公室 街',
  zone: '开发区 经济开发区 经济技术开发区 高新区 管委会 管理委员会 工业园区 产业园区 园区 管理区 农场 林场 牧场 度假区 工业园',
  village: '村 村委会 村委 村村委会 村民委员会 村村民委员会 村民委 村村委 村支部 大队 生产队 行政村 自然村',
  community: '社区 居委会 居委 社区居委会 居民委员会 社区居民委员会 社区居委 村社区 村居委会 小区居委会',
  gacha: '嘎查 嘎查村 牧委会 嘎查委员会',
  group: '',
  road: '路 大道 大街 道 巷 弄 胡同 里弄 公路 高速 支路 东路 西路 南路 北路 中路 一路 二路 三路 环路 路口 街口 东街 西街 南街 北街 中街 老街 新街 后街 前街 正街 横街 步行街 商业街 大桥 立交 隧道 高架 线 铁路 东道 西道 二街 一街 三街 四街 东大街 西大街 南大街 北大街 中大街',
  landmark:
    '学校 中学 小学 大学 学院 幼儿园 一中 二中 三中 四中 五中 高中 初中 职中 实验 医院 卫生院 卫生所 诊所 药店 超市 市场 商场 商城 商厦 商店 商贸 商务 广场 大厦 公寓 花园 花苑 花城 家园 家苑 小区 苑 新苑 嘉园 嘉苑 名苑 名城 名都 雅苑 佳苑 豪庭 豪苑 山庄 宾馆 酒店 大酒店 饭店 旅馆 餐厅 酒家 公司 有限 厂 工厂 集团 实业 科技 机械 电器 电子 塑料 五金 服装 服饰 制衣 纺织 建材 家具 汽车 汽修 物流 快递 银行 邮局 车站 汽车站 火车站 高铁站 地铁站 公交 加油站 收费站 站 派出所 法院 检察院 政府 工业 工业区 工业城 产业 创业 软件 国际 公园 景区 风景区 机场 码头 港口 仓库 食品 网吧 美食 服务 体育 文化 电脑 数码 家电 装饰 装潢 化工 印刷 包装 水库 大桥 桥头 加油 市政 大楼 楼 幢 栋 号 府 园 城 轩 阁 庭 湾 郡 天下 新城 新村 家纺 针织 皮革 鞋业 眼镜',
  longer:
    '庄 屯 沟 寨 营 堡 坡 岭 湾 塘 坝 坪 坑 冲 岗 洼 店 铺 集 庙 寺 埠 埭 浦 港 洋 岙 墩 浜 桥 头 家 房 村头 山 河 溪 子 场 口 垭 峪 坳 坂 畈 滩 洞 圩 墟 垸 垌 埔 厝 门 台 塬 峁 梁 川',
}

interface Node {
  kind: number
  length: number
  readonly next: Map<number, Node>
}

const ROOT = tree()

/** 1 for each letter that an ending starts with. */
const STARTS = new Uint8Array(0x10000)
for (const unit of ROOT.next.keys()) STARTS[unit] = 1

function tree(): Node {
  const root: Node = { kind: 0, length: 0, next: new Map() }
  for (const [key, words] of Object.entries(ENDINGS)) {
    for (const word of words.split(' ').filter((each) => each !== '')) {
      let node = root
      for (let i = 0; i < word.length; i += 1) {
        const next = node.next.get(word.charCodeAt(i)) ?? { kind: 0, length: 0, next: new Map() }
        node.next.set(word.charCodeAt(i), next)
        node = next
      }
      if (node.kind === 0) {
        node.kind = ENDING[key as keyof typeof ENDING]
        node.length = word.length
      }
    }
  }
  return root
}

const ETHNIC = '族'.charCodeAt(0)
const REGION = '自'.charCodeAt(0)
const RURAL = '乡'.charCodeAt(0)

/** The longest ending at `at`, as kind · 32 + length; 0 when there is none. */
export function endingAt(letters: Uint16Array, at: number): number {
  const start = STARTS[letters[at] ?? 0] === 1 ? at : afterPeoples(letters, at)
  if (STARTS[letters[start] ?? 0] !== 1) return groupAt(letters, at)
  let node = ROOT.next.get(letters[start] ?? 0)
  let best = 0
  for (let i = start + 1; node; i += 1) {
    if (node.kind > 0) best = node.kind * 32 + (i - at)
    node = node.next.get(letters[i] ?? 0)
  }
  return best > 0 ? best : groupAt(letters, at)
}

/** Numerals as people write them. */
const NUMERALS = new Set(Array.from('0123456789一二三四五六七八九十', (letter) => letter.charCodeAt(0)))

/** A village's groups, by number: 社 in the north-west, 组 and 队 elsewhere; not 三社区, 五组团. */
const GROUPS: ReadonlyMap<number, readonly number[]> = new Map([
  ['社'.charCodeAt(0), ['区'.charCodeAt(0), '会'.charCodeAt(0)]],
  ['组'.charCodeAt(0), ['团'.charCodeAt(0), '织'.charCodeAt(0)]],
  ['队'.charCodeAt(0), []],
])

/** “菜子坪|三社”: what has numbered groups is a village. */
function groupAt(letters: Uint16Array, at: number): number {
  let end = at
  while (end < at + MOST_NUMERALS && NUMERALS.has(letters[end] ?? 0)) end += 1
  const exceptions = end > at ? GROUPS.get(letters[end] ?? 0) : undefined
  return exceptions && !exceptions.includes(letters[end + 1] ?? 0) ? ENDING.group * 32 + (end + 1 - at) : 0
}

/** “十二社”, “103组”. */
const MOST_NUMERALS = 3

/** Behind the peoples in “(维吾尔族)自治区”, “(回族土族)乡”; `at` when there are none. */
function afterPeoples(letters: Uint16Array, at: number): number {
  let end = at
  for (let i = at + 1; i <= end + LONGEST_PEOPLE; i += 1) {
    if (letters[i] !== ETHNIC) continue
    if (!PEOPLES.has(String.fromCharCode(...letters.subarray(end, i)))) break
    end = i + 1
    i = end
  }
  const next = letters[end]
  return end > at && (next === REGION || next === RURAL) ? end : at
}

/** How an ending fits a kind: exact, near (镇 for what is now a 街道), nothing said, against it, or a road or landmark. */
export const FIT = { exact: 4, near: 3, bare: 2, against: 1, landmark: 0 } as const

const NEAR: readonly (readonly number[])[] = [
  [ENDING.city, ENDING.prefecture, ENDING.district, ENDING.county, ENDING.banner],
  [ENDING.town, ENDING.rural, ENDING.street],
  [ENDING.village, ENDING.community, ENDING.gacha],
]

const EXACT: Readonly<Record<number, readonly number[]>> = {
  [KIND.province]: [ENDING.province, ENDING.city],
  [KIND.city]: [ENDING.city],
  [KIND.prefecture]: [ENDING.prefecture],
  [KIND.county]: [ENDING.county],
  [KIND.district]: [ENDING.district],
  [KIND.countyCity]: [ENDING.city],
  [KIND.banner]: [ENDING.banner],
  [KIND.town]: [ENDING.town],
  [KIND.rural]: [ENDING.rural],
  // Beijing's 地区.
  [KIND.street]: [ENDING.street, ENDING.prefecture],
  [KIND.zone]: [ENDING.zone],
  [KIND.village]: [ENDING.village],
  [KIND.community]: [ENDING.community],
  [KIND.gacha]: [ENDING.gacha],
  [KIND.hamlet]: [],
}

const FITS = Uint8Array.from({ length: 16 * 32 }, (_, i) => fitOf(i >>> 5, i & 31))

function fitOf(kind: number, ending: number): number {
  if (ending === ENDING.none) return FIT.bare
  if (ending === ENDING.group) return kind < KIND.village ? FIT.bare : kind === KIND.village ? FIT.exact : FIT.near
  if (ending >= ENDING.road) return FIT.landmark
  if (ending === ENDING.zone && kind !== KIND.zone) return isTownship(kind) ? FIT.bare : FIT.landmark
  if (EXACT[kind]?.includes(ending)) return FIT.exact
  const group = NEAR.find((each) => each.includes(EXACT[kind]?.[0] ?? ENDING.none))
  return group?.includes(ending) ? FIT.near : FIT.against
}

/** See {@link FIT}. */
export const fitFor = (kind: number, ending: number): number => FITS[kind * 32 + ending] ?? FIT.against
