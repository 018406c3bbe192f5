/** Printing what is on the screen; `print.h5.ts` does it, on the phone there is no printer. */

/** Null where nothing can be printed. */
export declare const printPage: (() => void) | null
