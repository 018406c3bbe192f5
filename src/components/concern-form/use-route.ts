/** To whom the draft would go as it is now, asked shortly after the person stops changing it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { cloud } from '@/services/cloud/client'
import type { Draft } from '@/services/draft/draft'
import { placeOf } from '@/services/draft/to-submission'
import { useRested } from '@/services/use-rested'
import { LIMITS } from '~types/limits'
import { wideWordIn } from '~types/wide-words'

/** Milliseconds of rest before asking. */
const REST = 700
/** Fewer characters name no place. */
const LEAST_WORDS = 2

/** A query of `resident.route`; idle while nothing says where the matter belongs. `isCodeUnclear`: the code leads to no village, the words may. */
export const useRoute = (draft: Draft, isCodeUnclear: boolean) => {
  const place = placeOf(draft)
  const isPlaced = place.scene !== undefined || place.council !== undefined || place.village !== undefined
  const words = isPlaced && !isCodeUnclear ? levelWordOf(draft, place.council !== undefined) : wordsOf(draft)
  const asked = useRested(
    JSON.stringify({
      ...place,
      ...(words === '' ? {} : { words }),
      ...(draft.kind === null ? {} : { kind: draft.kind }),
      ...(draft.point === null ? {} : { where: { point: draft.point } }),
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

/** Where the place is known the words say only whether one village or several; asked again when that changes, not at every letter. */
const levelWordOf = (draft: Draft, isCouncilChosen: boolean): string =>
  isCouncilChosen ? '' : (wideWordIn(wordsOf(draft)) ?? '')

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
