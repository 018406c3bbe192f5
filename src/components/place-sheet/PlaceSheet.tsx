/** Choosing a place step by step: county, township, and where wanted the village. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PlaceChoice } from '@/services/draft/draft'
import { useDirectory } from '@/services/place/use-directory'
import type { CountyDirectory } from '~types/council'
import { Pressable } from '../pressable/Pressable'
import { Sheet } from '../sheet/Sheet'
import { ErrorState } from '../states/ErrorState'
import { Skeleton } from '../states/Skeleton'
import { PlaceList } from './PlaceList'
import './place-sheet.scss'

/** `depth` is how far one has to choose; with `village` one may stop earlier (“说不清”). */
export interface PlaceSheetProps {
  readonly title: string
  readonly depth: 'township' | 'village'
  readonly onChoose: (choice: PlaceChoice) => void
  readonly onClose: () => void
}

type Township = CountyDirectory['councils'][number]

/** See {@link PlaceSheetProps}. */
export function PlaceSheet({ title, depth, onChoose, onClose }: PlaceSheetProps) {
  const directory = useDirectory()
  const counties = directory.data?.counties ?? []
  const [countyCode, setCounty] = useState<string | null>(null)
  const [township, setTownship] = useState<Township | null>(null)
  const county = counties.length === 1 ? counties[0] : counties.find(({ code }) => code === countyCode)

  const chooseTownship = (chosen: Township) => {
    if (depth === 'village') setTownship(chosen)
    else if (county) onChoose(choiceOf(county, chosen, null))
  }
  const path = county ? (
    <View className="ms-place__path">
      <Crumb name={county.name} onPress={() => [setCounty(null), setTownship(null)]} />
      {township === null ? null : <Crumb name={township.placeName} onPress={() => setTownship(null)} />}
    </View>
  ) : null
  return (
    <Sheet title={title} onClose={onClose} head={path}>
      {directory.data === undefined && directory.error === null ? <Skeleton shape="rows" count={5} /> : null}
      {directory.data === undefined && directory.error !== null ? (
        <ErrorState what="乡镇名单" error={directory.error} onRetry={() => void directory.refetch()} />
      ) : null}
      {directory.data === undefined ? null : !county ? (
        <PlaceList
          ask="哪个县（区）"
          places={counties.map(({ code, name }) => ({ code, name }))}
          onChoose={setCounty}
        />
      ) : township === null ? (
        <PlaceList
          ask="哪个乡镇（街道）"
          places={county.councils.map(({ code, placeName }) => ({ code, name: placeName }))}
          onChoose={(code) => {
            const chosen = county.councils.find((council) => council.code === code)
            if (chosen) chooseTownship(chosen)
          }}
          {...(depth === 'village' && {
            unsure: '说不清是哪个乡镇，由县里看地点分派',
            onUnsure: () => onChoose(choiceOf(county, null, null)),
          })}
        />
      ) : (
        <PlaceList
          ask="哪个村（社区）"
          places={township.villages}
          onChoose={(code) => {
            const village = township.villages.find((one) => one.code === code)
            if (village) onChoose(choiceOf(county, township, village))
          }}
          unsure={`不说哪个村，只到${township.placeName}`}
          onUnsure={() => onChoose(choiceOf(county, township, null))}
        />
      )}
    </Sheet>
  )
}

function Crumb({ name, onPress }: { name: string; onPress: () => void }) {
  return (
    <Pressable className="ms-place__crumb" label={`${name}，重新选`} onPress={onPress}>
      {name}
      <View className="ms-place__again">改</View>
    </Pressable>
  )
}

const choiceOf = (
  county: CountyDirectory,
  township: Township | null,
  village: PlaceChoice['village'],
): PlaceChoice => ({
  county: county.code,
  countyName: county.name,
  council: township === null ? null : { code: township.code, name: township.name, placeName: township.placeName },
  village,
  isCouncilMeant: false,
})
