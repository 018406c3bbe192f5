/** 回执: what a resident holds in hand after submitting, and finds again later. */
import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { ErrorState } from '@/components/states/ErrorState'
import { Skeleton } from '@/components/states/Skeleton'
import { ReceiptView } from './ReceiptView'
import { useReceipt } from './use-receipt'
import './index.scss'

/** `?id=` names the concern; `&earlier=1` says that an earlier sending stands. */
export default function ReceiptPage() {
  const { id = '', earlier } = useRouter().params
  const query = useReceipt(id)
  return (
    <Page title="回执">
      {query.data === undefined && query.error === null ? <Skeleton shape="page" count={2} /> : null}
      {query.data === undefined && query.error !== null ? (
        <ErrorState
          what="回执"
          error={query.error}
          isRetrying={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      ) : null}
      {query.data === undefined ? null : <ReceiptView receipt={query.data} isEarlierVersion={earlier === '1'} />}
    </Page>
  )
}
