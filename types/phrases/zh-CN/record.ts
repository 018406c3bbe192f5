/** What checking a topic's record shows, in plain words: the phone and `npm run verify` say the same. */
import type { RecordCheck } from '../../record'

/** One sentence or two, to be read aloud. */
export function sayRecord(check: RecordCheck): string {
  if (check.isWhole) return `这份办理记录共 ${check.seal.count} 条，逐条核对，没有被改动过。`
  switch (check.trouble) {
    case 'changed':
      return `这份办理记录对不上：从第 ${check.at} 条“${check.title}”起，内容被改过，或者前面少了、多了、换了一条。`
    case 'cut':
      return check.count === check.expected
        ? '这份办理记录对不上：最后一条和公布的校验码不一样。'
        : `这份办理记录对不上：应该有 ${check.expected} 条，现在是 ${check.count} 条。`
    case 'replaced':
      return `这份办理记录对不上：和以前看到的不是同一份，当时的第 ${check.seen.count} 条已经不在原来的地方。`
  }
}
