/** Picking a place on the map from a form: whether it is under way, and in words what went wrong. */
import { useState } from 'react'
import { type TakenPoint, takePoint } from './take-point'

/** `onTaken` hears of a point that was picked; one that was left alone changes nothing. */
export const usePoint = (onTaken: (taken: Extract<TakenPoint, { outcome: 'taken' }>) => void) => {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isTaking, setTaking] = useState(false)
  const take = async () => {
    setTaking(true)
    setTrouble(null)
    const taken = await takePoint()
    setTaking(false)
    if (taken.outcome === 'failed') setTrouble(taken.says)
    if (taken.outcome === 'taken') onTaken(taken)
  }
  return { trouble, isTaking, take: () => void take() }
}
