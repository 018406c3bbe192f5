/** “可能有人提过”: a quiet line of constant height under the words; pressed, it shows the open matters that may be the same. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/icon/Icon'
import { Pressable } from '@/components/pressable/Pressable'
import { SuperviseChoice } from '@/components/supervise-choice/SuperviseChoice'
import type { Draft } from '@/services/draft/draft'
import { sayFollowTrouble, useJoin } from '@/services/follow/use-join'
import type { AlikeMatter, Joined } from '~types/follow'
import type { Route } from '~types/route'
import { JoinedSheet } from './JoinedSheet'
import { SimilarRow } from './SimilarRow'
import { useSimilar, wordsBefore } from './use-similar'

/** The line is there from the start, so that an answer that comes later moves nothing; an open list stays as it was opened. */
export function SimilarStrip({ draft, route }: { draft: Draft; route: Route | undefined }) {
  const query = useSimilar(draft, route)
  const [open, setOpen] = useState<readonly AlikeMatter[] | null>(null)
  const [joined, setJoined] = useState<Joined | null>(null)
  const join = useJoin()
  const [supervises, setSupervises] = useState(true)
  const found = query.error === null && draft.text.trim() !== '' ? (query.data?.alike ?? []) : []

  const joinOne = async (target: string) => {
    try {
      setJoined(await join.mutateAsync({ target, supervises, words: wordsBefore(draft, route) }))
      setOpen(null)
    } catch {
      // Said at the row.
    }
  }

  const shown = open ?? found
  return (
    <View className="similar">
      {shown.length === 0 ? (
        <View className="similar__line similar__line--idle">写完会看看有没有人提过同样的事。</View>
      ) : (
        <Pressable
          className="similar__line"
          state={{ name: 'expanded', isOn: open !== null }}
          onPress={() => setOpen(open === null ? found : null)}
        >
          <Icon name="people" className="similar__icon" />
          <View className="similar__says">可能有人提过 {shown.length} 件</View>
          <View className="similar__way ms-secondary">{open === null ? '看一看' : '收起'}</View>
          <Icon name="down" className={open === null ? 'similar__fold' : 'similar__fold similar__fold--open'} />
        </Pressable>
      )}
      {open?.map((alike) => (
        <SimilarRow
          key={alike.id}
          alike={alike}
          isBusy={join.isPending && join.variables.target === alike.id}
          trouble={join.error !== null && join.variables?.target === alike.id ? sayFollowTrouble(join.error) : null}
          onJoin={() => void joinOne(alike.id)}
        />
      ))}
      {open?.some(isJoinable) ? <SuperviseChoice isOn={supervises} onChange={setSupervises} /> : null}
      {joined === null ? null : <JoinedSheet joined={joined} onClose={() => setJoined(null)} />}
    </View>
  )
}

const isJoinable = (alike: AlikeMatter): boolean => alike.of !== 'own' && alike.standing === 'none'
