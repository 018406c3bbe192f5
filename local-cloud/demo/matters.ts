/** The demo's matters: invented, ordinary, and nobody's. */
import type { Step } from '../../types/method'

/** A concern that waits, or (with `step`) a topic that has come so far. `village` is a division code. */
export interface DemoMatter {
  readonly village: string
  readonly kind: string
  readonly title: string
  readonly text: string
  /** How many days ago it came in. */
  readonly days: number
  readonly step?: Step
  readonly people?: number
  /** Who raised it, when it is not the demo's neighbour: any word. */
  readonly by?: string
  /** The query code of somebody without a phone, for whom the township's station entered it. */
  readonly enteredWith?: string
}

const matter = (
  village: string,
  kind: string,
  days: number,
  title: string,
  text: string,
  more: { step?: Step; people?: number; by?: string; enteredWith?: string } = {},
): DemoMatter => ({ village, kind, days, title, text, ...more })

/** In 巩昌镇, 文峰镇 and three more townships (Longxi) and 党寨镇 (Ganzhou); some of them are the same matter, or what several townships have. */
export const demoMatters: readonly DemoMatter[] = [
  matter(
    '621122100207',
    'roads-water-power',
    0,
    '村口到学校的路灯坏了三盏',
    '村口到小学那一段路灯坏了三盏，冬天天黑得早，娃娃放学看不清路，希望尽快修好。',
  ),
  matter(
    '621122100213',
    'environment',
    1,
    '村西头垃圾箱满了没人拉',
    '村西头的垃圾箱满了一个多星期，风一吹满地都是，能不能定个拉运的日子。',
  ),
  matter(
    '621122100202',
    'neighbours',
    2,
    '门前巷道乱停车，救护车进不来',
    '我们巷道两边都停满了车，上次有老人生病，救护车开不进来。能不能划个停车的线。',
  ),
  matter(
    '621122100205',
    'welfare',
    5,
    '村卫生室周末没有人',
    '周末村卫生室没有人，老人量血压、取药要跑到镇上，来回要大半天。',
  ),
  matter(
    '621122100219',
    'roads-water-power',
    6,
    '浇地的水渠塌了一段',
    '十里铺东边的水渠塌了十来米，水到不了下面的地，马上要冬灌了。',
  ),
  matter(
    '621122100207',
    'roads-water-power',
    20,
    '靛坪村通组路硬化',
    '通往三社的两公里土路下雨就进不去车，群众盼着硬化。',
    { step: 'consult', people: 26 },
  ),
  matter(
    '621122100003',
    'neighbours',
    12,
    '西城社区老旧小区停车难',
    '小区车位少、乱停车，居民希望一起商量一个停车办法。',
    { step: 'plan', people: 41 },
  ),
  matter('621122100201', 'environment', 34, '西街村污水管网接入', '部分农户生活污水直排，希望接入镇上的管网。', {
    step: 'publicise',
    people: 63,
  }),
  matter(
    '621122100210',
    'covenant',
    60,
    '红白事简办写进村规民约',
    '红白事攀比多、负担重，群众提议把简办标准写进村规民约。',
    { step: 'follow-up', people: 88 },
  ),
  matter('621122100224', 'industry', 4, '中药材晾晒场地不够', '秋收后黄芪、党参没有地方晾晒，占了公路，不安全。', {
    step: 'confirm',
    people: 17,
  }),
  matter('621122101201', 'roads-water-power', 9, '自来水冬天水压低', '入冬后二楼以上用水困难，希望查一查管线。', {
    step: 'research',
    people: 19,
  }),
  matter('621122101201', 'care', 1, '独居老人冬季取暖', '村里有几位独居老人，今年的取暖煤还没有着落。', {
    enteredWith: '204816',
  }),
  matter(
    '620702107201',
    'environment',
    3,
    '村道两旁的渠里有垃圾',
    '渠里有不少塑料袋和瓶子，水一来就堵，希望组织清理。',
  ),
  matter('620702107201', 'projects', 15, '党寨镇文化广场选址', '文化广场建在哪里大家看法不同，希望公开商量。', {
    step: 'consult',
    people: 35,
  }),
  matter(
    '621122100213',
    'environment',
    0,
    '垃圾堆了半个月没人清',
    '我们村西头的垃圾堆了半个月了，臭得很，拉垃圾的车一直没来。',
    { by: 'villager-1' },
  ),
  matter(
    '621122100213',
    'environment',
    0,
    '垃圾车好久不来',
    '垃圾车好久不来，垃圾箱满得盖不住，苍蝇多，请安排人清一下。',
    { by: 'villager-2' },
  ),
  matter(
    '621122100207',
    'roads-water-power',
    1,
    '三社的土路一下雨车就进不去',
    '三社那条土路下雨全是烂泥，三轮车都进不去，什么时候能硬化。',
    { by: 'villager-3' },
  ),
  matter('621122102204', 'environment', 1, '市场边上垃圾没人拉', '市场边上的垃圾箱满了没人拉，到处都是塑料袋。', {
    by: 'villager-4',
  }),
  matter('621122103201', 'environment', 2, '垃圾堆在路口没人收', '垃圾堆在路口好几天了没人收，路过的人都捂着鼻子。', {
    by: 'villager-5',
  }),
  matter('621122104201', 'environment', 2, '垃圾箱满了没人清', '村里的垃圾箱早就满了没人清，风一吹满地都是。', {
    by: 'villager-6',
  }),
]
