/** What the host remembers of functions: the last lines that they printed and the last calls. */

/** A printed line; `at` in milliseconds. */
export interface LogLine {
  readonly at: number
  readonly functionName: string
  readonly requestId: string
  readonly isError: boolean
  readonly text: string
}

/** A finished call. `code` is `ok` or the code of its failure; persons are not recorded. */
export interface CallRecord {
  readonly at: number
  readonly requestId: string
  readonly functionName: string
  readonly source: string
  readonly code: string
  readonly milliseconds: number
}

const KEPT_LINES = 500
const KEPT_CALLS = 200

/** Keeps the newest lines and calls in memory and passes each line on, e.g. to stderr. */
export class FunctionJournal {
  readonly lines: LogLine[] = []
  readonly calls: CallRecord[] = []

  constructor(private readonly write: (line: LogLine) => void) {}

  addLine(line: Omit<LogLine, 'at'>): void {
    const { functionName, requestId, isError, text } = line
    const entry = { at: Date.now(), functionName, requestId, isError, text }
    this.lines.push(entry)
    if (this.lines.length > KEPT_LINES) this.lines.shift()
    this.write(entry)
  }

  addCall(record: CallRecord): void {
    this.calls.push(record)
    if (this.calls.length > KEPT_CALLS) this.calls.shift()
  }
}
