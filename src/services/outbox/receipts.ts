/** Receipts as they came, kept with the other answers so that one can be shown again without a network. */
import type { Receipt } from '~types/concern'
import { queryClient } from '../query-client'

/** The key under which the receipt of a concern is kept. */
export const receiptKey = (concern: string) => ['receipt', concern] as const

/** Keeps a receipt and lets the lists that now have one row more ask again. */
export const keepReceipt = (receipt: Receipt): void => {
  queryClient.setQueryData(receiptKey(receipt.concern), receipt)
  // An answer that is under way was made before this concern existed: it is asked for again, not waited for.
  const asked = { queryKey: ['resident'] }
  void queryClient.cancelQueries(asked).then(() => queryClient.invalidateQueries(asked))
}
