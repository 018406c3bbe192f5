/** WeChat prints nothing. */

/** See print-page.ts. */
export const printPage: (() => void) | null = null
