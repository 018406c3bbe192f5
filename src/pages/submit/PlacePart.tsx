/** The place on top: the village of the code, already filled in; or the one that the person chooses instead. */
import type { UseQueryResult } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '@/components/button/Button'
import type { PartProps } from '@/components/concern-form/part-props'
import { frameOf } from '@/components/concern-form/show-field'
import { Field } from '@/components/field/Field'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import { PlaceSheet } from '@/components/place-sheet/PlaceSheet'
import type { PlaceChoice } from '@/services/draft/draft'
import { suggestBoardCouncil } from '@/services/place/board-council'
import type { OpenedForm } from '~types/form'

/** See the file's purpose. */
export function PlacePart({ draft, errorOf, change, opened }: PartProps & { opened: UseQueryResult<OpenedForm> }) {
  const [isChoosing, setChoosing] = useState(false)
  const place = opened.data?.place ?? null
  const problem = draft.choice === null ? (opened.data?.problem ?? null) : null
  const error = errorOf('council') ?? errorOf('village') ?? errorOf('county') ?? errorOf('scene')
  useEffect(() => {
    if (place !== null) suggestBoardCouncil(place.council.code)
  }, [place])

  const said =
    draft.choice === null
      ? place && { name: place.village.name, around: `${place.council.placeName} · ${place.county.name}` }
      : sayChoice(draft.choice)
  const isWaiting = said === null && draft.scene !== null && opened.isPending
  return (
    <Field id={frameOf('council')} label="哪里的事" error={error}>
      {problem === null ? null : (
        <View className="submit__problem">
          <Notice tone="highlight" icon="alert">
            {problem.message}
          </Notice>
        </View>
      )}
      <View className="submit__place">
        <Icon name="pin" isLarge className="submit__pin" />
        <View className="submit__place-names">
          <View className="submit__place-name">{isWaiting ? '正在认这个村码…' : (said?.name ?? '还没有选地方')}</View>
          <View className="submit__place-around">
            {said?.around ?? (isWaiting ? ' ' : '可以在这里选，也可以只在下面写清地点')}
          </View>
        </View>
        <Button isSmall onPress={() => setChoosing(true)}>
          {said === null ? '选择' : '不是这里'}
        </Button>
      </View>
      {isChoosing ? (
        <PlaceSheet
          title="事情在哪里"
          depth="village"
          onClose={() => setChoosing(false)}
          onChoose={(choice) => {
            change('council', { choice })
            if (choice.council !== null) suggestBoardCouncil(choice.council.code)
            setChoosing(false)
          }}
        />
      ) : null}
    </Field>
  )
}

const sayChoice = ({ county: _, countyName, council, village }: PlaceChoice): { name: string; around: string } => {
  if (council === null) return { name: countyName, around: '由县里看地点分派' }
  if (village === null) return { name: council.placeName, around: countyName }
  return { name: village.name, around: `${council.placeName} · ${countyName}` }
}
