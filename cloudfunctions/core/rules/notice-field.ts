/** Fits a value to a field of a WeChat subscribe message. */
import type { TemplateFieldType } from '../../../config/cloud/templates'
import { lengthOf } from '../../../types/fields'

/** Length limits of WeChat's field types, in characters. */
const FIELD_LIMITS = {
  thing: 20,
  phrase: 5,
  character_string: 32,
  name: 10,
  phone_number: 17,
  time: 32,
  date: 32,
} as const satisfies Record<TemplateFieldType, number>

/** A value as its field's type allows: cut with an ellipsis, never empty (WeChat refuses both, error 47003). */
export function fitField(type: TemplateFieldType, value: string): string {
  const plain = value.replace(/\s+/g, ' ').trim() || '—'
  const most = FIELD_LIMITS[type]
  return lengthOf(plain) <= most
    ? plain
    : `${Array.from(plain)
        .slice(0, most - 1)
        .join('')}…`
}
