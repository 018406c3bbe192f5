/** What the form of a paper is made of: fields as data, drawn by `SpecField` and read back by `SpecLines`. */
/** A value of a form while it is written: as JSON, so that a draft keeps it as it is. */
export type FieldValue = string | number | boolean | null | readonly FieldValue[] | FormValues

/** The values of a form by field. */
export interface FormValues {
  readonly [field: string]: FieldValue
}

/** What an answer may be. */
export interface Option {
  readonly value: string | boolean
  readonly label: string
  readonly explanation?: string
}

/** Lists in the topic's file, or in its county's data, that a field chooses from, or has one entry for each of. */
export type SourceName =
  | 'concerns'
  | 'points'
  | 'unassigned'
  | 'objections'
  | 'assignments'
  | 'open'
  | 'askable'
  | 'asking'
  | 'forms'
  | 'formats'
  | 'departments'
  | 'questions'
  | 'members'

/** The lists of one topic; `note` stands under the words, `hint` is said once it is chosen. */
export type Sources = Readonly<
  Record<
    SourceName,
    readonly { readonly id: string; readonly label: string; readonly note?: string; readonly hint?: string }[]
  >
>

/** Parts of a form that draw themselves (src/council/planning); their values are what the paper has. */
export type OwnPart = 'point' | 'participants' | 'tasks' | 'warnings'

interface Common {
  /** The paper's own name for it (types/papers). */
  readonly key: string
  readonly label: string
  readonly hint?: string
  readonly placeholder?: string
  readonly isOptional?: boolean
  /** Drawn and sent only while another field of the same form has this answer, any but this, or one with one of these words. */
  readonly when?: {
    readonly field: string
    readonly is?: string
    readonly isNot?: string
    readonly has?: readonly string[]
  }
}

/** Ready sentences for each answer (`String(value)`) of the field that they hang on. */
export interface Phrases {
  readonly of: string
  readonly by: Readonly<Record<string, readonly string[]>>
}

/** One field. `day` moments count to the end of the day when they are a term. */
export type FieldSpec = Common &
  (
    | { readonly type: 'texts'; readonly limit: number }
    /** `phrases`: ready sentences by the answer of another field, put in with one press; own words are as good. */
    | { readonly type: 'long'; readonly limit: number; readonly phrases?: Phrases }
    /** `suggests` what may be put in with one press; own words are as good. */
    | { readonly type: 'text'; readonly limit: number; readonly suggests?: SourceName }
    | { readonly type: 'number'; readonly unit: string }
    | { readonly type: 'moment'; readonly precision: 'day' | 'minute'; readonly isTerm?: boolean }
    | { readonly type: 'choice'; readonly options: readonly Option[] }
    /** `isMany`: chips even where the words are long, since there are many. */
    | { readonly type: 'one-of'; readonly from: SourceName; readonly isMany?: boolean }
    | { readonly type: 'some-of'; readonly from: SourceName }
    | {
        readonly type: 'rows'
        readonly one: string
        readonly fields: readonly FieldSpec[]
        /** A number of each row whose total is said. */
        readonly total?: { readonly of: string; readonly unit: string }
      }
    | { readonly type: 'own'; readonly part: OwnPart; readonly blank: FieldValue }
    | {
        readonly type: 'each'
        readonly from: SourceName
        readonly idKey: string
        readonly fields: readonly FieldSpec[]
      }
    | { readonly type: 'made-id' | 'photos' }
  )

/** A field of one type. */
export type SpecOf<Type extends FieldSpec['type']> = Extract<FieldSpec, { type: Type }>

/** `begin` opens the form, `send` hands the paper in; `says` stands above the fields; `again` when one was handed in before. */
export interface PaperForm {
  readonly begin: string
  readonly again: string
  readonly send: string
  readonly says?: string
  /** Asked once before it is sent, where it cannot be taken back; `yes` has four characters at most (WeChat). */
  readonly asks?: { readonly title: string; readonly yes: string }
  readonly fields: readonly FieldSpec[]
}
