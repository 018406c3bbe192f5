/** The names of China's peoples, as they stand in the names of autonomous places and ethnic townships, without 族. */
export const PEOPLES: ReadonlySet<string> = new Set(
  (
    '满 回 壮 苗 土家 侗 瑶 彝 藏 蒙古 朝鲜 畲 白 傣 哈尼 布依 水 仡佬 仫佬 毛南 黎 傈僳 拉祜 佤 纳西 景颇 布朗 阿昌 普米 怒 独龙 德昂 基诺 羌 土 ' +
    '撒拉 东乡 保安 裕固 哈萨克 维吾尔 柯尔克孜 塔吉克 锡伯 乌孜别克 俄罗斯 达斡尔 鄂温克 鄂伦春 赫哲 塔塔尔 京 高山 门巴 珞巴 各'
  ).split(' '),
)

/** The longest name of a people. */
export const LONGEST_PEOPLE = 4

/** A name without the peoples at its end: 平山湖 for 平山湖蒙古族, 伊犁 for 伊犁哈萨克; '' when it is nothing but peoples. */
export function withoutPeoples(name: string): string {
  const isMarked = name.endsWith('族')
  const end = isMarked ? name.length - 1 : name.length
  // Without 族 a single letter (水, 白) is part of the name.
  for (let size = Math.min(LONGEST_PEOPLE, end); size > (isMarked ? 0 : 1); size -= 1) {
    if (PEOPLES.has(name.slice(end - size, end))) return withoutPeoples(name.slice(0, end - size))
  }
  return name
}
