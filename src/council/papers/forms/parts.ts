/** What several forms have. */
import type { FieldSpec, Option } from '../field-spec'

/** A choice's options from a list of values and what they are called. */
export const optionsOf = <Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): Option[] => values.map((value) => ({ value, label: labels[value] }))

/** Pictures that go with a paper. */
export const PHOTOS: FieldSpec = {
  type: 'photos',
  key: 'photos',
  label: '照片',
  isOptional: true,
  hint: '和文字一起提交。请不要拍到人脸、车牌和门牌。',
}
