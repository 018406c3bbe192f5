/** The code in an error of the SDK's open API calls. */

/** Codes of WeChat and of the platform's own gate; the other negative ones do not say how it ended. `no-answer`: there is none. */
export function codeIn(problem: unknown): number | 'no-answer' {
  const code = problem instanceof Error && 'errCode' in problem ? Number(problem.errCode) : Number.NaN
  return Number.isInteger(code) && code !== 0 ? code : 'no-answer'
}
