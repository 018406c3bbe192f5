/** One matter that several councils have in common, as a page of its own for the phone. */
import Taro, { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/Empty'
import { ErrorState } from '@/components/states/ErrorState'
import { Skeleton } from '@/components/states/Skeleton'
import { CommonPanel } from '../bundles/CommonPanel'
import { bundleWith, useBundles } from '../bundles/use-bundles'

/** Opened with `of`, a matter of the bundle, and `place` when the person has several desks. */
export default function CommonPage() {
  const { of = '', place } = useRouter().params
  const query = useBundles(place)
  return (
    <Page title="共性问题">
      <Content query={query} of={of} place={place} />
    </Page>
  )
}

function Content({
  query,
  of,
  place,
}: {
  query: ReturnType<typeof useBundles>
  of: string
  place: string | undefined
}) {
  const { data, error, isFetching, refetch } = query
  if (data === undefined) {
    if (error === null) return <Skeleton shape="page" count={2} />
    return <ErrorState what="共性问题" error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
  }
  const bundle = bundleWith(data.bundles, of)
  if (bundle === null) {
    const back = <Button onPress={() => void Taro.navigateBack()}>回到工作台</Button>
    return <Empty art="desk" title="已不再放在一起" text="其中的诉求已经办理，或已说明不是同一类问题。" action={back} />
  }
  const open = (id: string) => void Taro.navigateTo({ url: `/council/concern/index?id=${id}` })
  return <CommonPanel bundle={bundle} place={place} onOpen={open} />
}
