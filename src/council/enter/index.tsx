/** 代录: a clerk enters a concern for somebody without a phone, hands over the receipt, and goes on with the next. */
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/Empty'
import { ErrorState } from '@/components/states/ErrorState'
import { Skeleton } from '@/components/states/Skeleton'
import { useMe } from '@/services/session/use-me'
import { PlaceChips } from '../list-detail/PlaceChips'
import { EntryDesk } from './EntryDesk'
import { useStations } from './use-stations'
import './index.scss'

/** `?place=` is the station whose workbench it was opened from. */
export default function EnterPage() {
  const { place } = useRouter().params
  const [chosen, setChosen] = useState(place)
  const { stations, directory, me } = useStations()
  const grants = useMe().data?.grants ?? []
  const station = stations.find(({ code }) => code === chosen) ?? stations[0]
  if (station === undefined) {
    const failed = directory.error ?? me.error
    const isKnown = directory.data !== undefined && me.data !== undefined
    return (
      <Page title="代录诉求">
        {isKnown ? (
          <Empty art="desk" title="没有可以代录的工作站" text="代录由乡镇委员工作站的工作人员或站长办理。" />
        ) : failed === null ? (
          <Skeleton shape="form" count={4} />
        ) : (
          <ErrorState
            what="本乡镇的村"
            error={failed}
            onRetry={() => {
              void directory.refetch()
              void me.refetch()
            }}
          />
        )}
      </Page>
    )
  }
  const own = grants.filter(({ place: code }) => stations.some((each) => each.code === code))
  return (
    <EntryDesk
      key={station.code}
      station={station}
      above={
        <View className="enter__stations">
          <PlaceChips grants={own} current={station.code} onChoose={setChosen} />
        </View>
      }
    />
  )
}
