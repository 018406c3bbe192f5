/** Finds what must not stand in a public text: numbers of phones and identity cards, and names that were not to be shown. */

/** What was found, in the words of the refusal. */
export type PersonalData = '手机号' | '证件号' | '姓名'

const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/
const IDENTITY_CARD = /(?<!\d)\d{17}[\dXx](?!\d)/

/** The first kind of personal data in `text`, or null. `hiddenName`: the author's, when it may not be shown. */
export function findPersonalData(text: string, hiddenName: string | null): PersonalData | null {
  const plain = text.normalize('NFKC').replace(/(?<=\d)[\s-]+(?=\d)/g, '')
  if (MOBILE.test(plain)) return '手机号'
  if (IDENTITY_CARD.test(plain)) return '证件号'
  return hiddenName && hiddenName.length >= 2 && plain.includes(hiddenName) ? '姓名' : null
}
