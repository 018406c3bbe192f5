/** On the phone there is no printer. */

/** See print.ts. */
export const printPage: (() => void) | null = null
