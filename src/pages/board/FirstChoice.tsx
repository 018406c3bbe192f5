/** The first visit without a code: what this is, and the question which township's board to show. */
import { View } from '@tarojs/components'
import { PlaceList } from '@/components/place-sheet/PlaceList'
import { ErrorState } from '@/components/states/ErrorState'
import { Skeleton } from '@/components/states/Skeleton'
import { chooseBoardCouncil } from '@/services/place/board-council'
import { useDirectory } from '@/services/place/use-directory'

/** Chosen once, remembered afterwards. */
export function FirstChoice() {
  const directory = useDirectory()
  if (directory.data === undefined) {
    return directory.error === null ? (
      <Skeleton shape="rows" count={6} />
    ) : (
      <ErrorState
        what="议事板"
        error={directory.error}
        isRetrying={directory.isFetching}
        onRetry={() => void directory.refetch()}
      />
    )
  }
  return (
    <View className="board-first">
      <View className="board-first__title">身边的事，大家商量着办</View>
      <View className="board-first__text">
        选择您所在的乡镇，看看协商议事会正在商量什么、办到了哪一步。选过一次就会记住。
      </View>
      {directory.data.counties.map((county) => (
        <View key={county.code} className="board-first__county">
          <PlaceList
            ask={county.name}
            places={county.councils.map(({ code, placeName }) => ({ code, name: placeName }))}
            onChoose={chooseBoardCouncil}
          />
        </View>
      ))}
    </View>
  )
}
