/** The roster of a place, and importing a file into it: chosen, sent, looked through, and only then written. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { cloud } from '@/services/cloud/client'
import { asCloudError } from '@/services/cloud/cloud-error'
import { uploadPhoto } from '@/services/cloud/platform'
import { chooseExcel, openMadeFile } from '@/services/files/excel-files'
import { makeId } from '@/services/make-id'
import type { RosterPreview } from '~types/roster'

/** The key under which every roster and member is kept. */
export const ROSTER = ['council', 'members'] as const

const askFor = (place: string | undefined) => (place === undefined ? {} : { place })

/** `place` undefined: that of the first grant. */
export const useRoster = (place: string | undefined) =>
  useQuery({
    queryKey: [...ROSTER, place ?? ''],
    queryFn: () => cloud.council.members(askFor(place)),
    staleTime: 30_000,
  })

/** What members object to in their records. */
export const useObjections = (place: string | undefined) =>
  useQuery({
    queryKey: [...ROSTER, 'objections', place ?? ''],
    queryFn: () => cloud.council.objections(askFor(place)),
    staleTime: 30_000,
  })

/** Downloads the template. */
export const useTemplate = (place: string | undefined) =>
  useMutation({
    mutationFn: async () => {
      const { link, fileName } = await cloud.roster.template(askFor(place))
      await openMadeFile(link, fileName)
    },
  })

/** A file that was looked through. */
export interface LookedThrough {
  readonly name: string
  readonly input: { readonly requestId: string; readonly file: string; readonly place: string }
  readonly preview: RosterPreview
}

/** `choose` looks a file through, `write` imports what was looked at; `looked` null: none lies open. */
export const useRosterImport = (place: string | undefined) => {
  const client = useQueryClient()
  const [looked, setLooked] = useState<LookedThrough | null>(null)
  const choosing = useMutation({
    mutationFn: async (): Promise<LookedThrough | null> => {
      const chosen = place === undefined ? null : await chooseExcel()
      if (!chosen || place === undefined) return null
      const requestId = makeId()
      const file = await uploadPhoto(`rosters/${requestId}/${makeId()}.xlsx`, chosen.path)
      const input = { requestId, file, place }
      return { name: chosen.name, input, preview: await cloud.roster.preview(input) }
    },
    onSuccess: (answer) => {
      if (answer) setLooked(answer)
    },
  })
  const writing = useMutation({
    mutationFn: ({ input }: LookedThrough) => cloud.roster.import(input),
    onSuccess: () => {
      setLooked(null)
      void client.invalidateQueries({ queryKey: ROSTER })
    },
  })
  const error = writing.error ?? choosing.error
  return {
    looked,
    choose: () => {
      writing.reset()
      choosing.mutate()
    },
    write: () => (looked === null ? undefined : writing.mutate(looked)),
    drop: () => setLooked(null),
    isLooking: choosing.isPending,
    isWriting: writing.isPending,
    done: writing.data?.counts ?? null,
    trouble: error === null ? null : asCloudError(error),
  }
}
