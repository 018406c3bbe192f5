/** The open topics of a place, for everybody who has a part in them. */
import { useQuery } from '@tanstack/react-query'
import { cloud } from '@/services/cloud/client'

/** The key under which every answer is kept. */
export const TOPICS = ['council', 'topics'] as const

/** `place` undefined: that of the first grant. Fresh for half a minute: colleagues work on the same topics. */
export const useTopics = (place: string | undefined) =>
  useQuery({
    queryKey: [...TOPICS, place ?? ''],
    queryFn: () => cloud.council.topics(place === undefined ? {} : { place }),
    staleTime: 30_000,
    refetchInterval: 120_000,
  })
