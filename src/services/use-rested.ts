/** A value once it has not changed for a while: a question a sentence, not a letter. */
import { useEffect, useState } from 'react'

/** `rest` in milliseconds. */
export const useRested = <Value>(value: Value, rest: number): Value => {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), rest)
    return () => clearTimeout(timer)
  }, [value, rest])
  return rested
}
