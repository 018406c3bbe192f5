/** A route's parameter as it was written: the web build's router hands it over encoded, WeChat's does not. */

/** Undefined and what cannot be decoded stay as they are. */
export const readParam = (value: string | undefined): string | undefined => {
  if (value === undefined) return undefined
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
