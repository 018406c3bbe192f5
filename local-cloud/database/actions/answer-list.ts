/** Writes found records as CloudBase answers them, within the limit of one answer. */
import { stringifyAnswer } from '../ejson'
import { requestFailed } from '../errors'
import { GREATEST_RESULT_BYTES } from '../limits'

/** The records as EJSON texts; throws when they are more than 1 MB together. */
export function answerList(documents: readonly unknown[]): string[] {
  const list = documents.map(stringifyAnswer)
  const bytes = list.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (bytes > GREATEST_RESULT_BYTES) {
    throw requestFailed(
      `the result has ${bytes} bytes, more than the limit of ${GREATEST_RESULT_BYTES}; ask for fewer records or fields`,
    )
  }
  return list
}
