/** placeholder */
export const SIMPLIFIED: readonly (readonly [string, string])[] = []
