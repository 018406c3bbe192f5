/** Fields that several papers have. */
import * as v from 'valibot'
import { fileIdField, textField } from '../fields'
import { LIMITS } from '../limits'

/** Why something was decided. */
export const reasonField = textField('理由', LIMITS.reason, 2)

/** Pictures that were sent with the paper, by their file ids. */
export const photosField = v.pipe(v.array(fileIdField), v.maxLength(LIMITS.photos, `照片最多 ${LIMITS.photos} 张。`))

/** A list of at least `least` items; `label` names it in what is said of a wrong one. */
export const listOf = <Item extends v.GenericSchema>(label: string, item: Item, least: number) =>
  v.pipe(
    v.array(item, `“${label}”不正确。`),
    v.minLength(least, `“${label}”至少要有 ${least} 项。`),
    v.maxLength(LIMITS.paperItems, `“${label}”最多 ${LIMITS.paperItems} 项。`),
  )
