/** Keys of the phone's storage that belong to one person: on the web several demo persons share a browser. */
import { demoPersons } from './cloud/platform'

/** `draft` → `draft` on the phone, `draft:visitor-1a2b` on the web. */
export const storedFor = (key: string): string => (demoPersons === null ? key : `${key}:${demoPersons.current()}`)
