/** Houses and doors (3号楼2单元, 门牌88号, 三社12户), and the places below a village (三社, 5组, 南巷). Folded texts only. */
import { type Span, spansOf } from './span'

/** One number: 12, 十二, 三〇二. Several numerals in a row (一二三社) list places and name none. */
const N =
  '(?:(?<![\\d.])\\d{1,4}|(?<![一二三四五六七八九十百])(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九](?:[〇零][一二三四五六七八九])?)(?![一二三四五六七八九十百]))'
/** Things that have numbers as houses do. */
const NUMBERED_THINGS =
  '(?!井|机井|渠|支渠|线|路|桥|杆|塔|棚|温棚|大棚|库|坝|泵|闸|公厕|点|楼|台|变|地块|地|池|沟|门|站|村|文|公告|令|会议)'
const COUNTED =
  '(?!人|家|群众|居民|村民|农户|农民|住户|贫困|脱贫|低保|困难|养殖|种植|共|都|均|全|的(?:群众|村民|居民|农户|吃水|饮水|用水)|未|没|已|需|受|还|吃|用|通|左右|以上|多|，共|。)'

const DOORS: readonly RegExp[] = [
  new RegExp(`${N}(?:号楼|栋楼?|幢楼?|座|#楼|号)[-—\\s]?${N}单元(?:[-—\\s]?(?:${N}(?:室|号|户|楼|层)|\\d{3,4}))?`, 'g'),
  new RegExp(`${N}单元[-—\\s]?(?:${N}(?:室|号|户|楼|层)|\\d{3,4}(?!\\d|元|米|万))`, 'g'),
  new RegExp(`${N}(?:号楼|栋|幢)[-—\\s]?\\d{3,4}(?:室|号)?(?!\\d|元|米|万|平|户|年|人)`, 'g'),
  new RegExp(`门牌(?:号码?)?[:：为是]?\\s?(?:\\d{1,4}号?|${N}号)`, 'g'),
  new RegExp(`${N}(?:社|组|队)第?${N}(?:号${NUMBERED_THINGS}|户${COUNTED})`, 'g'),
  new RegExp(`(?:巷|弄|胡同|路|街|大道)${N}号${NUMBERED_THINGS}`, 'g'),
  new RegExp(`${N}号院(?!落|线)`, 'g'),
  /(?<=(?:小区|家属楼|家属院|家园|花园|公寓|住|楼)[^\d\n，。；]{0,4})\d{1,2}-\d{1,2}-\d{3,4}(?![\d-])/g,
]

/** A count of households stands after these: 涉及三社12户. */
const COUNTING = /(?:涉及|惠及|共有?|其中|解决|覆盖|影响|搬迁|改造|新增|、)$/

/** See the file's purpose: what leads to one house. */
export const findDoors = (text: string): readonly Span[] =>
  DOORS.flatMap((pattern) => spansOf(text, pattern, 'door')).filter(
    ({ from, to }) => !(text.slice(from, to).endsWith('户') && COUNTING.test(text.slice(Math.max(0, from - 4), from))),
  )

const BELOW: readonly RegExp[] = [
  new RegExp(
    `(?:第)?${N}(?:村民小组|小组|社|组|队)(?!会|区|保|团|长|织|员|合|里|路灯|太阳能|设备|变|光伏|座|照片|数据)`,
    'g',
  ),
  /(?:(?<=^|[^\u4e00-\u9fff]|[把在从到的由与和往去修将对给])(?![把在从到的由与和往去修将对给])[\u4e00-\u9fff]{1,3}|[东西南北前后上下中])(?:巷子?|胡同)(?!道)/g,
  new RegExp(`${N}(?:社|组|队)第?${N}户`, 'g'),
]

/** 3个社 and 一组路灯 count; 三社 names. */
export const findBelowVillage = (text: string): readonly Span[] =>
  BELOW.flatMap((pattern) => spansOf(text, pattern, 'small-place'))
