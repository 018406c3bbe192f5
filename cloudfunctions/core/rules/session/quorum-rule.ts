/** Which rule of its county a session opens by: its own for the method or form, else the county's for all, else the common one. */
import { COMMON_QUORUM, type QuorumRule } from './quorum'

/** As a county's data has them. */
interface Rules {
  readonly quorum?: QuorumRule | undefined
  readonly quorums: readonly (QuorumRule & {
    readonly method?: string | undefined
    readonly form?: string | undefined
  })[]
}

/** `method`: the topic's method by its name; undefined of sessions that were called before it was kept. The first row that fits counts. */
export function quorumRuleFor(
  rules: Rules | undefined,
  { method, form }: { readonly method: string | undefined; readonly form: string },
): QuorumRule {
  const own = rules?.quorums.find(
    (row) => (row.method === undefined || row.method === method) && (row.form === undefined || row.form === form),
  )
  return own ?? rules?.quorum ?? COMMON_QUORUM
}
