/** On the phone every page is in the package. */

/** See prefetch-pages.ts. */
export const prefetchPages = (): void => undefined
