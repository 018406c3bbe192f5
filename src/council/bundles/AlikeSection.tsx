/** On a concern's desk: others that may be the same matter, to be taken up together, or a topic to which it belongs. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Button } from '@/components/button/Button'
import { classNames } from '@/components/class-names'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import { Pressable } from '@/components/pressable/Pressable'
import { sayDay } from '@/services/dates'
import type { BundleRow, SuggestedBundle } from '~types/bundle'
import type { DeskConcern } from '~types/desk'
import { LIMITS } from '~types/limits'
import { sayPosition } from '~types/method'
import { isWaiting, useSeparate, type WaitingRow } from './use-bundles'
import { useMerge } from './use-merge'
import './bundles.scss'

/** `chosen`: ids ticked. Without the power to accept (the county) nothing can be ticked. */
export interface AlikeSectionProps {
  readonly concern: DeskConcern
  readonly bundle: SuggestedBundle
  readonly place: string | undefined
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
  readonly onMerged: (gone: readonly string[]) => void
}

/** See {@link AlikeSectionProps}. */
export function AlikeSection({ concern, bundle, place, chosen, onChoose, onMerged }: AlikeSectionProps) {
  const others = bundle.rows.filter(({ id }) => id !== concern.id)
  const canGather = concern.abilities.includes('accept')
  const ticked = others.filter(isWaiting).filter(({ id }) => chosen.includes(id))
  const { separate, isSending: isSeparating } = useSeparate(place)
  const { merge, isSending, refusal } = useMerge(onMerged)
  const apart = ({ id, title }: BundleRow) => void separate(`“${title}”不是同一件事？`, [concern.id, id])
  const mergeInto = async (topic: BundleRow) => {
    const count = ticked.length + 1
    const content = `公开标题：${topic.title}\n${count} 件诉求的反映人都会收到消息，议事板上的人数也会更新。`
    const asked = await Taro.showModal({ title: `把 ${count} 件并入这个议题？`, content, confirmText: '并入' })
    if (!asked.confirm) return
    const concerns = [concern, ...ticked].map(({ id, version }) => ({ concern: id, version }))
    merge({ topic: topic.id, version: topic.version, concerns })
  }
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...ticked.map((row) => row.id), id])
  const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': '3' } : {}
  return (
    <View className="alike">
      <View className="alike__head">
        <View className="alike__title" {...heading}>
          相似的 {others.length} 件
        </View>
        <View className="alike__because">{bundle.because}</View>
      </View>
      {refusal === null ? null : (
        <Notice tone="late" title="没有并入">
          {refusal.message}
        </Notice>
      )}
      <View className="alike__rows">
        {others.map((row) =>
          row.of === 'topic' ? (
            <View key={row.id} className="alike__row">
              <View className="alike__mark">
                <Icon name="board" />
              </View>
              <View className="alike__body">
                <View className="alike__name">{row.title}</View>
                <View className="alike__line">
                  已有议题 · {sayPosition(row.position)} · {row.councilName}
                </View>
                <View className="alike__actions">
                  {canGather ? (
                    <Button isSmall isBusy={isSending} onPress={() => void mergeInto(row)}>
                      {ticked.length === 0 ? '并入这个议题' : `${ticked.length + 1} 件一起并入`}
                    </Button>
                  ) : null}
                  <Apart row={row} isDisabled={isSeparating} onPress={apart} />
                </View>
              </View>
            </View>
          ) : (
            <ConcernRow
              key={row.id}
              row={row}
              isOn={chosen.includes(row.id)}
              onToggle={canGather && isWaiting(row) ? toggle : null}
              isFull={ticked.length >= LIMITS.gatheredAtOnce}
            >
              <Apart row={row} isDisabled={isSeparating} onPress={apart} />
            </ConcernRow>
          ),
        )}
      </View>
      {canGather && others.some(isWaiting) ? (
        <View className="alike__hint ms-secondary">
          勾选的会和这一件一起办，每位反映人都会收到消息。一次最多 {LIMITS.gatheredAtOnce + 1} 件。
        </View>
      ) : null}
    </View>
  )
}

function ConcernRow({
  row,
  isOn,
  isFull,
  onToggle,
  children,
}: {
  row: WaitingRow
  isOn: boolean
  isFull: boolean
  onToggle: ((id: string) => void) | null
  children: ReactNode
}) {
  const content = (
    <View className="alike__body">
      <View className="alike__name">{row.title}</View>
      {row.excerpt === null || row.excerpt.startsWith(row.title) ? null : (
        <View className="alike__excerpt">{row.excerpt}</View>
      )}
      <View className="alike__line">
        {row.placeName} · {sayDay(row.day, Date.now())} · {row.number}
      </View>
    </View>
  )
  if (onToggle === null) {
    return (
      <View className="alike__row">
        <View className="alike__mark">
          <Icon name="pen" />
        </View>
        {content}
        {children}
      </View>
    )
  }
  return (
    <View className={classNames('alike__row', isOn && 'alike__row--on')}>
      <Pressable
        role="checkbox"
        state={{ name: 'checked', isOn }}
        label={`一起办：${row.title}`}
        className="alike__choice"
        isDisabled={isFull && !isOn}
        onPress={() => onToggle(row.id)}
      >
        <View className="alike__box">{isOn ? <Icon name="check" /> : null}</View>
        {content}
      </Pressable>
      <View className="alike__actions">{children}</View>
    </View>
  )
}

function Apart({
  row,
  isDisabled,
  onPress,
}: {
  row: BundleRow
  isDisabled: boolean
  onPress: (row: BundleRow) => void
}) {
  return (
    <Button
      isSmall
      tone="quiet"
      label={`“${row.title}”不是同一件事`}
      isDisabled={isDisabled}
      onPress={() => onPress(row)}
    >
      不是同一件事
    </Button>
  )
}
