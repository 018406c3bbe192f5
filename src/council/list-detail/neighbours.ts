/** Moving through a list: which row comes next. */

/** The id of the row `step` places from `id`; the first when `id` is not there; null when the list ends. */
export const neighbourOf = (rows: readonly { id: string }[], id: string | null, step: 1 | -1): string | null => {
  const at = rows.findIndex((row) => row.id === id)
  if (at === -1) return rows[0]?.id ?? null
  return rows[at + step]?.id ?? null
}

/** What to deal with after `id` is done: the one below it, else the one above, else nothing. */
export const nextAfter = (rows: readonly { id: string }[], id: string): string | null =>
  neighbourOf(rows, id, 1) ?? neighbourOf(rows, id, -1)
