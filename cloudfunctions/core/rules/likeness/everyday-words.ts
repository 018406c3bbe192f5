/** Words that tell one matter from another in nothing, and words that say a matter is settled. */

/** Words of civic talk that tell one matter from another in nothing; they are cut out before letters are compared. */
export const EVERYDAY =
  '恢复 起来 继续 有人 走路 路过 一路 半路 路费 路上 电话 手电 电视 希望 尽快 解决 反映 领导 群众 我们村 我们 你们 他们 咱们 咱们村 我家 俺们 请问 请 麻烦 谢谢 感谢 您好 你好 大家 大家好 村里 村上 村委会 村委 村干部 镇上 镇里 镇政府 政府 有关部门 相关部门 部门 书记 主任 能不能 可不可以 是不是 什么时候 啥时候 到现在 现在 一直 已经 还是 还没 没有 没人管 没人 不知道 怎么办 咋办 怎么 咋 问题 情况 严重 影响 生活 出行 村民 老百姓 百姓 居民 老人 孩子 娃娃 小孩 娃 大人 晚上 白天 早上 中午 每天 天天 今年 去年 前年 明年 最近 这几天 好几天 好几个月 几个月 半年 一年 两年 三年 好久 多少 特别 非常 太 得很 着呢 这个 那个 这里 那里 这儿 那儿 哪里 为啥 为什么 因为 所以 但是 而且 就是 不是 可以 应该 建议 要求 申请 盼着 盼望 想 反应 上面 给 管一下 管 看看 看一下 处理 帮忙 帮助 关心 重视 安全 危险 隐患 担心 害怕 怕出事 出事 吓人 不方便 方便 急 急人 多次 几次 一次 上次 联系 打电话 家里 家家 户 人家 地方 旁边 门口 附近 全部 都 的 了 是 在 有 和 也 就 还 又 把 被 让 叫 从 到 去 来 说 一个 一下 一点 有点'

/** Letters that say nothing by themselves; single letters are compared without them. */
export const EVERYDAY_LETTERS =
  '的了是我你他她们在有和也就还又把被让叫从到去来说一二三四五六七八九十个下点没不人都很太得着呢吗吧啊呀么嘛这那哪里面上中大小多少好几年月天日时候前后边头子家村社组镇里能会要给想请问怎什为啥咋谁可以应该已经现只才再跟对与及或但而且因所于之其此每各全部自己两过出起开成用做看见知道走拿放些样次老年今去明晚早半百千万元块钱'

/** Words that say the matter is settled, and what before or after them takes it back. */
export const SETTLED = {
  words:
    '修好了 修好 解决了 已解决 弄好了 换好了 清走了 清理干净 恢复了 来水了 通水了 来电了 亮了 装好了 通车了 发下来了 到账了 拿到了 办好了 整好了',
  takenBackBefore: '没不未别能要盼请给啥何把才想到快望早速求帮等',
  takenBackAfter: '又 没几天 没过 不到 还是 可是 但是 就是',
} as const
