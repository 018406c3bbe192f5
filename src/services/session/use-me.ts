/** Who is using the app, as the cloud knows them: settings, grants, unread messages. */
import { useQuery } from '@tanstack/react-query'
import { cloud } from '../cloud/client'
import { adoptTextSize } from './text-size'

/** The key of the answer, for whoever changes it. */
export const ME = ['resident', 'me'] as const

/** Asks who it is; a text size chosen on another phone is taken over where this one has none yet. */
export const fetchMe = async () => {
  const me = await cloud.resident.me()
  adoptTextSize(me.settings.textSize)
  return me
}

/** A query of `resident.me`. */
export const useMe = () => useQuery({ queryKey: ME, queryFn: fetchMe })
