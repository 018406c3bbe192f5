/** The concerns that a figure of the report on routing counts: from where to where, why, and when. */
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Card } from '@/components/card/Card'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Empty } from '@/components/states/Empty'
import { MoreRows } from '@/components/states/MoreRows'
import { Skeleton } from '@/components/states/Skeleton'
import { cloud } from '@/services/cloud/client'
import { sayExactly } from '@/services/dates'
import { usePaged } from '@/services/use-paged'
import { PASS_REASON_LABELS } from '~types/desk'
import { type CorrectionRow, ROUTE_BASIS_LABELS } from '~types/routing'
import { readAsked } from './read-asked'
import './index.scss'

/** Opened with the filters of `correctionsInput`, and `title`: what they count, in words. */
export default function RoutingCasesPage() {
  const { params } = useRouter()
  const asked = readAsked(params)
  const query = usePaged(['council', 'corrections', asked], (cursor) =>
    cloud.council.corrections({ ...asked, ...cursor }),
  )
  const title = params.title === undefined ? '转走过的诉求' : decodeURIComponent(params.title)
  return (
    <Page title={title}>
      <Answered query={query} what="这些诉求" skeleton={<Skeleton shape="rows" count={5} />}>
        {({ pages }) => <Cases rows={pages.flatMap((page) => page.rows)} />}
      </Answered>
      <MoreRows query={query} />
    </Page>
  )
}

function Cases({ rows }: { rows: readonly CorrectionRow[] }) {
  if (rows.length === 0) {
    return <Empty art="desk" title="没有转走过的诉求" text="工作站把诉求转走以后，会列在这里。" />
  }
  return (
    <View className="cases">
      {rows.map((row) => (
        <Case key={row.id} row={row} />
      ))}
    </View>
  )
}

function Case({ row }: { row: CorrectionRow }) {
  const why = row.reasons.map((reason) => PASS_REASON_LABELS[reason]).join('，')
  return (
    <Card title={row.title}>
      <View className="cases__way">
        {row.from === null ? '没认出是哪里' : row.from.name} → {row.to.name}
      </View>
      <View className="cases__line">
        {why === '' ? null : <View>退回原因：{why}</View>}
        <View>
          {row.basis === null ? '' : `当时依据：${ROUTE_BASIS_LABELS[row.basis]} · `}转过 {row.hops} 次
        </View>
        <View className="ms-tabular">
          {row.number} · {sayExactly(row.at)}
        </View>
      </View>
    </Card>
  )
}
