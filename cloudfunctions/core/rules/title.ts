/** A title from a concern's own words, for people who give none. */
import { lengthOf } from '../../../types/fields'
import { LIMITS } from '../../../types/limits'

/** The first sentence, or as much of it as fits, with an ellipsis when cut. Opening salutations say nothing and fall away. */
export function deriveTitle(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim().replace(SALUTATION, '')
  const sentence = plain.split(/[。！？；!?;]/, 1)[0]?.trim() || plain
  return lengthOf(sentence) <= LIMITS.title
    ? sentence
    : `${Array.from(sentence)
        .slice(0, LIMITS.title - 1)
        .join('')}…`
}

const SALUTATION =
  /^((尊敬的)?(各位)?(领导|干部|书记|同志|工作人员)(们)?|您好|你好|大家好)[，,：:。！! ]*(您好|你好)?[，,：:。！! ]*/
