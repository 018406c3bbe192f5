/** Fetches the pages that were not opened yet, so that they open without a network too; on the phone the package has them all. */
export declare const prefetchPages: () => void
