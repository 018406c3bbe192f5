/** The dossier of a topic: to be read and printed, and as a Word file. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { cloud } from '@/services/cloud/client'
import { asCloudError } from '@/services/cloud/cloud-error'
import { openDocument } from '@/services/open-document'
import type { WordDossier } from '~types/dossier'

/** Asked for anew each time it is opened: what is printed has to be how things stand. */
export const useDossier = (topic: string) =>
  useQuery({
    queryKey: ['council', 'dossier', topic],
    queryFn: () => cloud.council.dossier({ topic }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })

/** Has the Word file made and opens it. */
export const useWordDossier = (topic: string) => {
  const mutation = useMutation<WordDossier>({
    mutationFn: async () => {
      const made = await cloud.archive.word({ topic })
      await openDocument(made.link, made.fileName)
      return made
    },
  })
  return {
    make: () => mutation.mutate(),
    isMaking: mutation.isPending,
    made: mutation.data ?? null,
    trouble: mutation.error === null ? null : asCloudError(mutation.error),
  }
}
