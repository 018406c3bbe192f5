/** Prints the page that is open; null on the phone, which has no printer. */
export declare const printPage: (() => void) | null
