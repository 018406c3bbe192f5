/** What the fields of a message may hold (developers.weixin.qq.com, subscribeMessage.send, 参数值限制说明). */

interface FieldRule {
  readonly holds: RegExp
  readonly meaning: string
}

const FIELD_RULES: Readonly<Record<string, FieldRule>> = {
  thing: { holds: /^.{1,20}$/su, meaning: '20 个以内字符' },
  number: { holds: /^\d{1,32}$/, meaning: '32 位以内数字' },
  letter: { holds: /^[A-Za-z]{1,32}$/, meaning: '32 位以内字母' },
  symbol: { holds: /^[^\p{L}\p{N}\s]{1,5}$/u, meaning: '5 位以内符号' },
  character_string: { holds: /^[\x21-\x7e]{1,32}$/, meaning: '32 位以内数字、字母或符号' },
  time: {
    holds: /^(\d{4}年\d{1,2}月\d{1,2}日 ?)?\d{1,2}:\d{2}(:\d{2})?(~.+)?$|^\d{4}年\d{1,2}月\d{1,2}日$/,
    meaning: '日期和时间',
  },
  date: { holds: /^\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2})( ?\d{1,2}:\d{2}(:\d{2})?)?$/, meaning: '日期' },
  amount: { holds: /^[^\d]?\d{1,10}(\.\d+)?元?$/, meaning: '金额' },
  phone_number: { holds: /^[\d+*() -]{1,17}$/, meaning: '17 位以内号码' },
  car_number: { holds: /^.{1,8}$/u, meaning: '8 位以内车牌' },
  name: { holds: /^(\p{Script=Han}{1,10}|[A-Za-z .·]{1,20})$/u, meaning: '10 个以内汉字或 20 个以内字母' },
  phrase: { holds: /^\p{Script=Han}{1,5}$/u, meaning: '5 个以内汉字' },
}

/** What is wrong with the value of a field such as `thing1`; `undefined` when it holds. */
export function describeFieldFault(field: string, value: unknown): string | undefined {
  const rule = FIELD_RULES[field.replace(/\d+$/, '')]
  if (!rule) return `data.${field} is of an unknown type`
  if (value === undefined || value === null || value === '') return `data.${field}.value is empty`
  return rule.holds.test(String(value)) ? undefined : `data.${field}.value invalid, expected ${rule.meaning}`
}
