/** Every county with its councils and villages, as people choose from; asked once and kept. */
import { useQuery } from '@tanstack/react-query'
import { cloud } from '../cloud/client'

/** A query of `board.councils`. */
export const useDirectory = () =>
  useQuery({
    queryKey: ['board', 'councils'],
    queryFn: () => cloud.board.councils(),
    staleTime: Number.POSITIVE_INFINITY,
  })
