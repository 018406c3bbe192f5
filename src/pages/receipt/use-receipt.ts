/** The receipt of a concern: as it came when it was submitted, else put together from the concern itself. */
import { useQuery } from '@tanstack/react-query'
import { cloud } from '@/services/cloud/client'
import { receiptKey } from '@/services/outbox/receipts'
import type { Receipt } from '~types/concern'

/** What the page shows of a receipt; `replyWithinDays` is known only from the submission itself. */
export type ShownReceipt = Omit<Receipt, 'replyWithinDays' | 'council'> & { readonly replyWithinDays: number | null }

/** A receipt never changes: once known it is not asked for again. */
export const useReceipt = (concern: string) =>
  useQuery({
    queryKey: receiptKey(concern),
    queryFn: async (): Promise<ShownReceipt> => {
      const own = await cloud.resident.concern({ id: concern })
      return {
        concern: own.id,
        number: own.number,
        title: own.title,
        addressee: own.addressee,
        because: own.because,
        adviser: own.adviser,
        submittedAt: own.submittedAt,
        replyBy: own.replyBy,
        replyWithinDays: null,
        state: own.state,
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
