/** What the form of a new concern begins with: the village of the code, kinds, emergencies, and what may be asked to notify about. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { cloud } from '../cloud/client'

const DAY = 86_400_000

/** A query of `resident.open`; what the code means hardly ever changes, so it serves for a day. `county`: chosen instead of the code's. */
export const useOpenedForm = (scene: string | null, county: string | null = null) =>
  useQuery({
    queryKey: ['form', 'open', scene ?? '', county ?? ''],
    queryFn: () =>
      cloud.resident.open({ ...(scene === null ? {} : { scene }), ...(county === null ? {} : { county }) }),
    // What was amiss with a code may have been mended meanwhile.
    staleTime: ({ state }) => (state.data?.problem ? 0 : DAY),
    placeholderData: keepPreviousData,
  })
