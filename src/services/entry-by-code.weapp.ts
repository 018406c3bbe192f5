/** On the phone WeChat opens the page that the code names. */

/** See entry-by-code.ts. */
export const openByCode = (): void => undefined
