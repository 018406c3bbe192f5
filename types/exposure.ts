/** What a scan of public texts for personal data may find, and how each find is answered before a notice goes out. */
import * as v from 'valibot'

/**
 * Kinds of findings. `why` is read to whoever decides. `isHard`: never right in a public text that nobody looks at once
 * more before it is out (a decision's reason, progress); what is not hard may be meant, and is only asked about in a preview.
 */
export const EXPOSURES = {
  'hidden-name': {
    label: '选择不公开的姓名',
    why: '提诉求的居民选择了不公开姓名，公开出去就食言了。',
    isHard: true,
  },
  'id-card': { label: '身份证号', why: '身份证号公开后可能被人冒用。', isHard: true },
  'bank-card': { label: '银行卡号或账号', why: '银行账号公开后可能被人利用。', isHard: true },
  phone: { label: '手机号', why: '手机号公开后，本人可能受到骚扰。', isHard: true },
  landline: { label: '座机号', why: '请看清是单位的电话，还是居民家里的。', isHard: true },
  contact: { label: '微信、QQ 或邮箱', why: '个人的联系方式公开后，本人可能受到骚扰。', isHard: true },
  plate: { label: '车牌号', why: '凭车牌号能找到车主。', isHard: true },
  'name-with-number': {
    label: '姓名和号码连在一起',
    why: '姓名旁边有号码或门牌，谁都能认出这是哪一位。',
    isHard: true,
  },
  household: {
    label: '一户人家的困难或病情',
    why: '低保、残疾、病情这些情况落到了一户人家头上，公开了会伤人。',
    isHard: true,
  },
  name: { label: '居民姓名', why: '居民的姓名没有本人同意不公开，可以写“一位居民”。', isHard: false },
  official: {
    label: '干部的姓',
    why: '职务可以公开，姓名一般不用写，写职务就够了。',
    isHard: false,
  },
  door: { label: '楼号、门牌或户号', why: '写到单元、门牌、户，就能找到是哪一家。', isHard: false },
  'small-place': {
    label: '地方太小，容易认出人',
    why: '提这件事的人很少，写到村、社、组、巷，当地人一看就知道是谁提的。',
    isHard: false,
  },
} as const satisfies Record<string, { readonly label: string; readonly why: string; readonly isHard: boolean }>

/** See {@link EXPOSURES}. */
export type Exposure = keyof typeof EXPOSURES

const isExposure = (value: unknown): value is Exposure => typeof value === 'string' && value in EXPOSURES

/** A kind of finding, as it travels. */
export const exposureSchema = v.custom<Exposure>(isExposure)

/**
 * One finding. `id` stays the same while path, kind and words do; `path` names the text (`outcome.text`), `where` says so to
 * people; `words` as they stand in the text, with what stands around them there the first time (“…” where the text goes on);
 * `times`: how often.
 */
export const findingSchema = v.object({
  id: v.string(),
  path: v.string(),
  where: v.string(),
  kind: exposureSchema,
  words: v.string(),
  before: v.string(),
  after: v.string(),
  times: v.number(),
  why: v.string(),
})

/** See {@link findingSchema}. */
export type Finding = v.InferOutput<typeof findingSchema>
