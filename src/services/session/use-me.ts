/** Who is using the app, as the cloud knows them: settings, grants, unread messages. */
import { useQuery } from '@tanstack/react-query'
import { cloud } from '../cloud/client'

/** The key of the answer, for whoever changes it. */
export const ME = ['resident', 'me'] as const

/** A query of `resident.me`. */
export const useMe = () => useQuery({ queryKey: ME, queryFn: () => cloud.resident.me() })
