/** A sentence that goes on after its end. */
export const withoutStop = (words: string): string => words.replace(/。$/, '')
