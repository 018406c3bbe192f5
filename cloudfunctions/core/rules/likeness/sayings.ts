/** How the civic words hang together: sayings that name a thing and its trouble at once, and what is one of a wider sort. */
import type { Thing, Trouble } from './civic-words'

/** One way of saying both at once; an empty list of things or troubles where only one is meant. */
export interface Saying {
  readonly things: readonly Thing[]
  readonly troubles: readonly Trouble[]
  readonly words: string
}

/** Set sayings that name a thing and its trouble in one breath. */
export const SAYINGS: readonly Saying[] = [
  { things: ['lamp'], troubles: ['broken'], words: '黑灯瞎火 摸黑 路灯不亮 路灯坏 灯坏了 灯不亮 黑咕隆咚' },
  { things: ['lamp'], troubles: ['lacking'], words: '没有路灯 没路灯 没装路灯 装路灯 晚上没灯 没灯 路灯都没有' },
  { things: ['tapWater'], troubles: ['cut'], words: '停水 没水 断水 没水吃 水停了 不来水 没水喝 不见水' },
  { things: ['tapWater'], troubles: ['weak'], words: '水压 水压低 水压太小 水压小 上不去水 水小得 水细' },
  { things: ['tapWater'], troubles: ['taste'], words: '水质 水发黄 水是咸的 苦咸水 水碱' },
  { things: ['tapWater'], troubles: ['fee'], words: '水费 水价' },
  { things: ['power'], troubles: ['cut'], words: '停电 没电 断电 停了电 点蜡' },
  { things: ['power'], troubles: ['weak'], words: '电压低 电压不稳 电弱 电就弱 灯泡红 电磁炉带不起' },
  { things: ['power'], troubles: ['fee'], words: '电费 电价 一度电' },
  { things: ['garbage'], troubles: ['uncollected'], words: '垃圾没人拉 垃圾成堆 垃圾满了 垃圾箱满了 垃圾没人管' },
  { things: ['garbage', 'river'], troubles: ['dumped'], words: '往河里倒' },
  { things: ['canal'], troubles: ['blocked'], words: '渠堵 渠里全是泥 水下不来 清渠 掏渠 清淤' },
  { things: ['irrigation'], troubles: ['quarrel'], words: '抢水 争水 截水 水截了 为水打架' },
  { things: ['mobile'], troubles: ['weak'], words: '没有信号 没信号 信号差 信号太差 电话打不通' },
  { things: ['herb'], troubles: ['unsold'], words: '药材卖不' },
  { things: ['parking'], troubles: ['few'], words: '没地方停车 停车难 停不上车 停车太难' },
  { things: ['septic'], troubles: ['overflow'], words: '化粪池满了 粪池满了' },
  { things: ['wages'], troubles: ['unpaid'], words: '欠薪 拖欠工资 欠工钱 工资没给' },
  { things: ['heating'], troubles: ['cold'], words: '暖气不热 屋里冷 炉子不热' },
  { things: ['straw'], troubles: ['burning'], words: '烧秸秆 焚烧秸秆 点秸秆 烧玉米秆' },
  { things: ['straw'], troubles: ['burning', 'fire'], words: '烧荒 点荒 点地埂子 点地埂' },
  { things: ['transfer'], troubles: ['idle'], words: '撂荒 地荒 没人种 荒着 荒了' },
  { things: ['resettle'], troubles: ['leak'], words: '安置房漏水' },
  { things: ['lane'], troubles: ['unpaved'], words: '巷道没硬化' },
]

/** A thing that is also one of a wider sort: who writes of the lane and who writes of the road may mean the same. */
export const WIDER: Readonly<Partial<Record<Thing, Thing>>> = {
  lane: 'road',
  fieldRoad: 'road',
  canal: 'irrigation',
  gate: 'canal',
  well: 'irrigation',
  waterCard: 'irrigation',
  wire: 'power',
  transformer: 'power',
  pole: 'power',
  publicToilet: 'latrine',
  debris: 'garbage',
  schoolBus: 'school',
  meal: 'school',
  lodging: 'school',
  disabledCard: 'disabled',
  walnut: 'tree',
  green: 'tree',
  embankment: 'river',
  grazing: 'cattle',
  dialysis: 'hospital',
  tracker: 'elderly',
}

/** A trouble that is also one of a wider sort: people mix these words. */
export const WIDER_TROUBLE: Readonly<Partial<Record<Trouble, Trouble>>> = {
  cracked: 'broken',
  collapsed: 'broken',
  leak: 'broken',
  smell: 'dirty',
  uncollected: 'dirty',
  dumped: 'dirty',
  overflow: 'blocked',
  discharge: 'dirty',
  droppings: 'dirty',
  narrow: 'blocked',
  occupied: 'blocked',
  stopped: 'unpaid',
  burning: 'fire',
}
