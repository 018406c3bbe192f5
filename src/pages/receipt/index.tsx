/** 回执: what a resident holds in hand after submitting, and finds again later. */
import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
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
      <Answered query={query} what="回执" skeleton={<Skeleton shape="page" count={2} />}>
        {(receipt) => <ReceiptView receipt={receipt} isEarlierVersion={earlier === '1'} />}
      </Answered>
    </Page>
  )
}
