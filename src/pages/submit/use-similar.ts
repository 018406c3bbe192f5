/** Open matters that may be the one that is being written, asked when the person rests. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { cloud } from '@/services/cloud/client'
import type { Draft } from '@/services/draft/draft'
import type { WordsBefore } from '@/services/follow/use-join'
import { useRested } from '@/services/use-rested'
import type { Route } from '~types/route'

/** Milliseconds of rest before asking: longer than for the route, a sentence should stand. */
const REST = 1_000
/** Fewer characters could be anything. */
const LEAST_TEXT = 6

/** A query of `resident.similar`; idle until the addressee is known and something is said. No network, no question. */
export const useSimilar = (draft: Draft, route: Route | undefined) => {
  const asked = useRested(askedOf(draft, route), REST)
  return useQuery({
    queryKey: ['form', 'similar', asked ?? ''],
    queryFn: () => cloud.resident.similar(JSON.parse(asked ?? '{}')),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    retry: false,
  })
}

function askedOf(draft: Draft, route: Route | undefined): string | null {
  if (route?.decision !== 'auto' || Array.from(draft.text.trim()).length < LEAST_TEXT) return null
  const { council, village, text, kind } = wordsBefore(draft, route)
  return JSON.stringify({ council, village, kind, text, title: draft.title, words: draft.placeWords })
}

/** What is written so far and where it belongs, as joining keeps it. */
export const wordsBefore = (draft: Draft, route: Route | undefined): WordsBefore => ({
  text: draft.text,
  ...(draft.kind === null ? {} : { kind: draft.kind }),
  ...(route?.decision === 'auto' ? { council: route.option.council.code } : {}),
  ...(route?.decision === 'auto' && route.option.village !== null ? { village: route.option.village.code } : {}),
})
