/** 政协委员 on the roster: who they are, where they live or are sent to, what they know, and of which councils they are fixed members. */
import * as v from 'valibot'
import { idField, momentField, phoneField, textField } from './fields'
import { LIMITS } from './limits'
import { councilField, placeField } from './place'

/** 住地: lives there. 下沉: seconded to a township. 界别: invited for what belongs to the own trade (domain: words). */
export const MEMBER_KINDS = ['resident', 'seconded', 'sector'] as const

/** See {@link MEMBER_KINDS}. */
export type MemberKind = (typeof MEMBER_KINDS)[number]

/** What the kinds are called. */
export const MEMBER_KIND_LABELS = {
  resident: '住地委员',
  seconded: '下沉委员',
  sector: '界别委员',
} as const satisfies Record<MemberKind, string>

/** 委员议事岗: a named place where people find the member, and what the post is called when it has a name. */
export const postSchema = v.object({
  place: placeField,
  name: textField('议事岗地点', LIMITS.placeWords, 2),
  title: v.nullable(textField('议事岗名称', LIMITS.personName, 2)),
})

/** One member. `phone`, `person` and `interests` are for the station and the county only. */
export const memberSchema = v.object({
  id: idField('委员编号'),
  name: textField('姓名', LIMITS.personName, 2),
  kinds: v.pipe(v.array(v.picklist(MEMBER_KINDS)), v.minLength(1, '请选择委员类别。')),
  /** 界别, by its key in the county's list; null when none is kept. */
  trade: v.nullable(v.string()),
  /** Where they live or are seconded; the county's code of who belongs to no township. */
  place: placeField,
  post: v.nullable(postSchema),
  /** The councils of which they are fixed members; to all others they are invited topic by topic. */
  councils: v.array(councilField),
  term: v.object({ from: momentField, until: momentField }),
  phone: v.nullable(phoneField),
  /** Who comes in their place when they cannot (替补委员), by 委员编号; left out: nobody is named. */
  substitutes: v.optional(v.array(v.string())),
  /** Whose WeChat identity it is, once it is bound. */
  person: v.nullable(v.string()),
  /** What they declared once for all: organisations and things in which they have an interest, each as it is written. */
  interests: v.array(textField('利害关系', LIMITS.title, 2)),
})

/** See {@link memberSchema}. */
export type Member = v.InferOutput<typeof memberSchema>
