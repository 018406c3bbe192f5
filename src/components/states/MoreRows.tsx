/** The end of a list that comes page by page: the button for the next page, while there is one. */
import { View } from '@tarojs/components'
import { Button } from '../button/Button'
import './states.scss'

/** The part of a paged query (TanStack Query) that says whether there is more. */
export interface Paged {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => Promise<unknown>
}

/** Nothing at the end of the list. */
export function MoreRows({ query }: { query: Paged }) {
  if (!query.hasNextPage) return null
  return (
    <View className="ms-more">
      <Button tone="quiet" isBlock isBusy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
        再看一些
      </Button>
    </View>
  )
}
