/** A new id made on this phone. */

/** 32 hexadecimal digits: fits `requestIdField`. Chance only, no meaning; the phone has no `crypto`. */
export const makeId = (): string =>
  `${Date.now().toString(16).padStart(12, '0')}${Array.from({ length: 20 }, () => Math.floor(Math.random() * 16).toString(16)).join('')}`
