/** One code of the stock is mapped to a village: choose it, read once more what that means, done. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { PlaceList } from '@/components/place-sheet/PlaceList'
import { Sheet } from '@/components/sheet/Sheet'
import { ErrorState } from '@/components/states/ErrorState'
import { Skeleton } from '@/components/states/Skeleton'
import { useDirectory } from '@/services/place/use-directory'
import { isWithin } from '~types/place'
import { tailOf } from './say-code'
import { useCodeChange } from './use-codes'

interface Village {
  readonly code: string
  readonly name: string
  readonly townshipName: string
}

/** `keeper` is the township (or the county) among whose villages one chooses. */
export function MapSheet(props: { scene: string; keeper: string; onClose: () => void; onDone: () => void }) {
  const { scene, keeper, onClose, onDone } = props
  const directory = useDirectory()
  const [village, setVillage] = useState<Village | null>(null)
  const { submit, isSending, refusal } = useCodeChange(scene, onDone)
  const villages: readonly Village[] = (directory.data?.counties ?? [])
    .flatMap(({ councils }) => councils)
    .flatMap(({ placeName, villages: own }) => own.map((each) => ({ ...each, townshipName: placeName })))
    .filter(({ code }) => isWithin(code, keeper))
  const isOfTownship = keeper.length === 9
  return (
    <Sheet title={`把尾号 ${tailOf(scene)} 的码登记到村`} onClose={onClose}>
      {directory.data === undefined && directory.error === null ? <Skeleton shape="rows" count={5} /> : null}
      {directory.data === undefined && directory.error !== null ? (
        <ErrorState what="村名单" error={directory.error} onRetry={() => void directory.refetch()} />
      ) : null}
      {directory.data !== undefined && village === null ? (
        <PlaceList
          ask="贴在哪个村（社区）"
          places={villages.map(({ code, name, townshipName }) => ({
            code,
            name: isOfTownship ? name : `${name}（${townshipName}）`,
          }))}
          onChoose={(code) => setVillage(villages.find((each) => each.code === code) ?? null)}
        />
      ) : null}
      {village === null ? null : (
        <View className="codes__form">
          <View className="codes__question">登记给{village.name}？</View>
          <View>
            以后扫这个码，提的就是{village.townshipName}
            {village.name}的事。登记后不能改到别的村，贴错了只能停用，请先核对。
          </View>
          {refusal === null ? null : (
            <Notice tone="late" title="没有登记上">
              {refusal.message}
            </Notice>
          )}
          <Button
            tone="primary"
            isBlock
            isBusy={isSending}
            onPress={() => submit({ act: 'map', village: village.code })}
          >
            登记到{village.name}
          </Button>
          <Button tone="quiet" isBlock isDisabled={isSending} onPress={() => setVillage(null)}>
            重新选村
          </Button>
        </View>
      )}
    </Sheet>
  )
}
