/** The columns of a roster's file: what they are called, what may stand in them, and which have to be there. */

/** In the order of the template. `aliases`: what counties call them besides. `explains` stands in the template. */
export const COLUMNS = {
  number: {
    heading: '委员编号',
    aliases: ['编号', '委员证号', '证号'],
    isNeeded: true,
    explains: '全县不重复，定了以后不要改：再次导入时靠它认出是哪位委员。没有编号的，可以自己编，例如“巩昌-001”。',
  },
  name: {
    heading: '姓名',
    aliases: ['委员姓名', '名字'],
    isNeeded: true,
    explains: '写全名。写错了的，改正后用原来的编号再导入一次。',
  },
  kinds: {
    heading: '委员类别',
    aliases: ['类别', '委员类型'],
    isNeeded: true,
    explains: '住地委员、下沉委员、界别委员；有几种的用顿号隔开。',
  },
  trade: {
    heading: '界别',
    aliases: ['所属界别', '委员界别'],
    isNeeded: false,
    explains: '照“可选内容”一页填写；界别委员一定要填。',
  },
  place: {
    heading: '所在地',
    aliases: ['所在乡镇', '所在村', '住地', '乡镇'],
    isNeeded: true,
    explains: '住在或下沉到哪个乡镇、村，例如“巩昌镇”或“巩昌镇靛坪村”；不属于哪个乡镇的填县名。',
  },
  councils: {
    heading: '固定成员所在议事会',
    aliases: ['固定成员', '所在议事会', '协商议事会', '议事会'],
    isNeeded: false,
    explains: '是哪个协商议事会的固定成员，例如“巩昌镇”；不是固定成员的空着，有几个的用顿号隔开。',
  },
  postName: {
    heading: '议事岗地点',
    aliases: ['委员议事岗', '议事岗'],
    isNeeded: false,
    explains: '群众在哪里能找到委员，例如“靛坪村文化广场”。',
  },
  postTitle: { heading: '议事岗名称', aliases: ['岗名'], isNeeded: false, explains: '例如“护路岗”；没有名称的空着。' },
  from: {
    heading: '任期开始',
    aliases: ['任职时间', '任期起', '开始时间', '任期开始时间'],
    isNeeded: true,
    explains: '例如 2022-01-15 或 2022年1月；只写到月的，从那个月第一天算起。',
  },
  until: {
    heading: '任期结束',
    aliases: ['任期止', '任期至', '届满时间', '结束时间', '任期结束时间'],
    isNeeded: true,
    explains: '例如 2027-01-14 或 2027年1月；只写到月的，算到那个月最后一天。任期一过，委员权限自动停止。',
  },
  phone: {
    heading: '联系电话',
    aliases: ['电话', '手机', '手机号', '手机号码', '联系方式'],
    isNeeded: false,
    explains: '11 位手机号，或带区号的座机号。只有工作站和县政协看得到。',
  },
  substitutes: {
    heading: '替补委员编号',
    aliases: ['替补委员', '替补', '候补委员'],
    isNeeded: false,
    explains: '本人来不了时由谁代替，填对方的委员编号；有几位的用顿号隔开，没有的空着。',
  },
} as const satisfies Record<
  string,
  {
    readonly heading: string
    readonly aliases: readonly string[]
    readonly isNeeded: boolean
    readonly explains: string
  }
>

/** A column by its key. */
export type Column = keyof typeof COLUMNS

const isColumn = (key: string): key is Column => key in COLUMNS

/** All of them, in the order of the template. */
export const COLUMN_KEYS: readonly Column[] = Object.keys(COLUMNS).filter(isColumn)

/** “联系电话 （选填）*” is 联系电话. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replace(/[\s*:_-]/g, '')

const BY_HEADING: ReadonlyMap<string, Column> = new Map(
  COLUMN_KEYS.flatMap((key) =>
    [COLUMNS[key].heading, ...COLUMNS[key].aliases].map((name) => [plain(name), key] as const),
  ),
)

/** Which column a heading means; null when it is none of ours. */
export const columnOf = (heading: string): Column | null => BY_HEADING.get(plain(heading)) ?? null
