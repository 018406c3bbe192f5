/** What the cloud says of a draft of a plan: asked anew when time or participants change, once nobody has typed for a moment. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { cloud } from '@/services/cloud/client'
import { useRested } from '@/services/use-rested'
import type { Planning, PlanningInput } from '~types/planning'
import type { FormValues } from '../papers/field-spec'
import { groupOf, listOf, textOf } from '../papers/values'
import { participantsOf } from './plan-values'

/** Milliseconds without a change before the question is asked. */
const REST = 500

/** `isChecking`: what is shown may be older than the draft. `isLost`: the last question was not answered. */
export const usePlanning = (topic: string, values: FormValues) => {
  const draft = JSON.stringify(askedOf(topic, values))
  const rested = useRested(draft, REST)
  const query = useQuery({
    queryKey: ['council', 'planning', rested],
    queryFn: () => {
      const asked: PlanningInput = JSON.parse(rested)
      return cloud.council.planning(asked)
    },
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  })
  // What was known stays in sight when the next question gets no answer.
  const known = useRef<Planning | null>(null)
  if (query.data !== undefined) known.current = query.data
  return {
    planning: query.data ?? known.current,
    isChecking: draft !== rested || query.isFetching,
    isLost: query.isError,
    ask: () => void query.refetch(),
  }
}

/** See {@link usePlanning}. */
export type PlanningState = ReturnType<typeof usePlanning>

const askedOf = (topic: string, { startsAt, agenda, participants }: FormValues): PlanningInput => {
  const { members, groups } = participantsOf(participants)
  return {
    topic,
    ...(typeof startsAt === 'number' ? { startsAt } : {}),
    minutes: listOf(agenda).reduce<number>((sum, row) => sum + minutesIn(groupOf(row).minutes), 0),
    members: members.map(({ id }) => id),
    // A row without words represents nobody yet.
    groups: groups.flatMap(({ group, who, count }) =>
      group !== null && who.trim() !== '' && count !== null ? group : [],
    ),
  }
}

const minutesIn = (value: FormValues[string] | undefined): number => {
  const text = textOf(value).trim()
  return /^\d{1,3}$/.test(text) ? Number(text) : 0
}
