/** A draft as the cloud takes it. */
import type * as v from 'valibot'
import type { submitInput } from '~types/concern'
import type { Draft } from './draft'

/** What `resident.submit` takes, before parsing. */
export type SubmitInput = v.InferInput<typeof submitInput>

/** `fileIds` in the order of the pictures. A place that the person chose replaces the code's. */
export const toSubmission = (draft: Draft, fileIds: readonly string[]): SubmitInput => ({
  requestId: draft.requestId,
  ...placeOf(draft),
  text: draft.text,
  title: draft.title,
  kind: draft.kind ?? '',
  photos: [...fileIds],
  where: { words: draft.placeWords, ...(draft.point === null ? {} : { point: { ...draft.point } }) },
  isNameShown: draft.isNameShown,
  name: draft.name,
  phone: draft.phone,
})

/** The part that says where: the chosen council or village, else the code. A village alone lets the rules find its council. */
export const placeOf = (draft: Draft): Pick<SubmitInput, 'scene' | 'county' | 'council' | 'village'> => {
  const { choice, scene } = draft
  if (choice === null) return scene === null ? {} : { scene }
  const village = choice.village === null ? {} : { village: choice.village.code }
  const isCouncilSent = choice.council !== null && (choice.isCouncilMeant || choice.village === null)
  const council = isCouncilSent && choice.council !== null ? { council: choice.council.code } : {}
  return { county: choice.county, ...council, ...village }
}
