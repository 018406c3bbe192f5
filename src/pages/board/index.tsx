/** 议事板: what the council of a township deliberates, for everybody. */
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { OutboxRows } from '@/components/outbox-rows/OutboxRows'
import { Page } from '@/components/page/Page'
import { PlaceSheet } from '@/components/place-sheet/PlaceSheet'
import { chooseBoardCouncil, useBoardCouncil } from '@/services/place/board-council'
import { BoardOf } from './BoardOf'
import { FirstChoice } from './FirstChoice'
import './index.scss'

/** `?council=` in the address (a shared link) chooses the board. */
export default function BoardPage() {
  const council = useBoardCouncil()
  const shared = useRouter().params.council
  const [isChoosing, setChoosing] = useState(false)
  useEffect(() => {
    if (shared !== undefined && /^\d{9}(\d{3})?$/.test(shared)) chooseBoardCouncil(shared)
  }, [shared])
  return (
    <Page tab="board" width="wide">
      <OutboxRows />
      {council === null ? (
        <FirstChoice />
      ) : (
        <BoardOf key={council} council={council} onSwitch={() => setChoosing(true)} />
      )}
      {isChoosing ? (
        <PlaceSheet
          title="看哪里的议事板"
          depth="township"
          onClose={() => setChoosing(false)}
          onChoose={({ council: chosen }) => {
            if (chosen !== null) chooseBoardCouncil(chosen.code)
            setChoosing(false)
          }}
        />
      ) : null}
    </Page>
  )
}
