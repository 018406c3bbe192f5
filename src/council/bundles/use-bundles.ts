/** What may belong together at a station or in a county, and what is said of it. */
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { cloud } from '@/services/cloud/client'
import { asCloudError } from '@/services/cloud/cloud-error'
import type { BundleRow, SuggestedBundle } from '~types/bundle'

const BUNDLES = ['council', 'bundles'] as const

/** `place` undefined: the station of the first grant. Fresh for a minute: it is a suggestion, not a list to be worked off. */
export const useBundles = (place: string | undefined) =>
  useQuery({
    queryKey: [...BUNDLES, place ?? ''],
    queryFn: () => cloud.council.bundles(place === undefined ? {} : { place }),
    staleTime: 60_000,
  })

/** After something was dealt with, what is left may belong together otherwise. */
export const forgetBundles = (client: QueryClient): void => void client.invalidateQueries({ queryKey: BUNDLES })

/** A waiting concern of one's own desk: what can be gathered. */
export type WaitingRow = Extract<BundleRow, { of: 'concern' }>

/** See {@link WaitingRow}. */
export const isWaiting = (row: BundleRow): row is WaitingRow =>
  row.of === 'concern' && row.isMine && row.state === 'routed'

/** By which of its matters a bundle is known: the one to begin with. */
export const leadOf = ({ rows }: SuggestedBundle): string | null => (rows.find(isWaiting) ?? rows[0])?.id ?? null

/** The bundle in which a matter is; null when it stands alone. */
export const bundleWith = (bundles: readonly SuggestedBundle[], id: string): SuggestedBundle | null =>
  bundles.find(({ rows }) => rows.some((row) => row.id === id)) ?? null

/** Says that matters are not the same, once asked whether that is meant; says so when it could not be kept. */
export const useSeparate = (place: string | undefined) => {
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: (matters: readonly string[]) =>
      cloud.council.separate({ ...(place === undefined ? {} : { place }), matters: [...matters] }),
    onSuccess: () => forgetBundles(client),
    onError: (thrown) => void Taro.showToast({ title: asCloudError(thrown).message, icon: 'none' }),
  })
  const separate = async (question: string, matters: readonly string[]) => {
    const content = '以后不再把它们放在一起提示，工作站的同事也一样。诉求本身不受影响。'
    const asked = await Taro.showModal({ title: question, content, confirmText: '不是', cancelText: '先不说' })
    if (asked.confirm) mutation.mutate(matters)
  }
  return { separate, isSending: mutation.isPending }
}
