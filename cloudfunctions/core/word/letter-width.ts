/** How wide letters are, so that the catalogue's page numbers can be worked out: a Chinese letter is a square, others are about half of one. */
import type { FontToMeasure } from 'docx/layout'

/** Chinese, Japanese and Korean letters, their punctuation, and full-width forms (Unicode East Asian Width: W and F; dashes and curly quotes are drawn wide in Chinese fonts). */
const WIDE =
  /[\u1100-\u115f\u2014-\u2026\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u

/** Points. */
export const widthOf = (text: string, { size }: FontToMeasure): number =>
  Array.from(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? size : size / 2), 0)
