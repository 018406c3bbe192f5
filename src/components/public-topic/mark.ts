/** How the public texts of a topic are drawn: as they are, or with places marked in them. */
import type { ReactNode } from 'react'

/** `path` names the text as the cloud does (`outcome.points.lamps.text`). */
export type Mark = (path: string, text: string) => ReactNode

/** What residents see. */
export const unmarked: Mark = (_path, text) => text
