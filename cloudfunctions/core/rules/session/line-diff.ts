/** What changed between two texts, line by line, so that everybody sees it. */
import type { DiffLine } from '../../../../types/minutes'

/** Cells of the table beyond which the middle is shown as taken out and put in whole: a million is some ten milliseconds. */
const MOST_CELLS = 1_000_000

/** The lines of both in reading order: what stayed, what was taken out, what came in. Equal texts have only lines that stayed. */
export function diffLines(before: string, after: string): DiffLine[] {
  const a = before.split('\n')
  const b = after.split('\n')
  const head = sharedAtStart(a, b)
  const tail = sharedAtStart([...a.slice(head)].reverse(), [...b.slice(head)].reverse())
  return [
    ...lines('same', a.slice(0, head)),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...lines('same', a.slice(a.length - tail)),
  ]
}

const lines = (kind: DiffLine['kind'], texts: readonly string[]): DiffLine[] => texts.map((text) => ({ kind, text }))

function sharedAtStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((line, at) => line !== b[at])
  return Math.min(differs === -1 ? a.length : differs, b.length)
}

/** By the longest common subsequence of lines. */
function middle(a: readonly string[], b: readonly string[]): DiffLine[] {
  if (a.length * b.length > MOST_CELLS) return [...lines('out', a), ...lines('in', b)]
  const longest = tableOf(a, b)
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0
  const found: DiffLine[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const out = a[i]
    const into = b[j]
    if (out !== undefined && out === into) {
      found.push({ kind: 'same', text: out })
      i += 1
      j += 1
    } else if (out !== undefined && (into === undefined || at(i + 1, j) >= at(i, j + 1))) {
      found.push({ kind: 'out', text: out })
      i += 1
    } else if (into !== undefined) {
      found.push({ kind: 'in', text: into })
      j += 1
    }
  }
  return found
}

/** `[i][j]`: how many lines the rests from `i` and `j` share in order. */
function tableOf(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i]
      if (row)
        row[j] = a[i] === b[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return table
}
