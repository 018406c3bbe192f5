/** To whom the draft would go as it is now, asked shortly after the person stops changing it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { cloud } from '@/services/cloud/client'
import type { Draft } from '@/services/draft/draft'
import { placeOf } from '@/services/draft/to-submission'
import { LIMITS } from '~types/limits'
import { useRested } from './use-rested'

/** Milliseconds of rest before asking. */
const REST = 700
/** Fewer characters name no place. */
const LEAST_WORDS = 2

/** A query of `resident.route`; idle while nothing says where the matter belongs. */
export const useRoute = (draft: Draft) => {
  const place = placeOf(draft)
  const isPlaced = place.scene !== undefined || place.council !== undefined || place.village !== undefined
  const words = isPlaced ? '' : wordsOf(draft)
  const asked = useRested(
    JSON.stringify({
      ...place,
      ...(words === '' ? {} : { words }),
      ...(draft.kind === null ? {} : { kind: draft.kind }),
    }),
    REST,
  )
  return useQuery({
    queryKey: ['form', 'route', asked],
    queryFn: () => cloud.resident.route(JSON.parse(asked)),
    enabled: isPlaced || Array.from(words).length >= LEAST_WORDS || place.county !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
    retry: false,
  })
}

/** The same words, in the same order, as the cloud reads when the matter is submitted. */
const wordsOf = ({ placeWords, title, text }: Draft): string =>
  Array.from(
    [placeWords, title, text]
      .map((part) => part.trim())
      .filter(Boolean)
      .join('\n'),
  )
    .slice(0, LIMITS.concernText)
    .join('')
