/** One paper of the file: what it is, when it came, what stands in it; folded until somebody wants it, with its older versions. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/icon/Icon'
import { Pressable } from '@/components/pressable/Pressable'
import { sayAgo, sayDay } from '@/services/dates'
import type { Paper } from '~types/papers/paper'
import { sayGround } from '~types/say-ground'
import type { Workspace } from '~types/workspace'
import { PaperPhotos } from './PaperPhotos'
import { formOf } from './paper-forms'
import { SpecLines } from './SpecLines'
import type { Names } from './sources'
import { valuesOfPaper } from './values'
import './papers.scss'

/** A paper as an officer reads it. */
export type FiledPaper = Workspace['file'][number]

/** `older` versions of the same paper, newest first. */
export interface PaperViewProps {
  readonly filed: FiledPaper
  readonly older: readonly FiledPaper[]
  readonly names: Names
  readonly isOpenAtFirst: boolean
}

/** See {@link PaperViewProps}. */
export function PaperView({ filed, older, names, isOpenAtFirst }: PaperViewProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const [areOlderOpen, setOlderOpen] = useState(false)
  return (
    <View className="paper">
      <Pressable
        className="paper__head"
        state={{ name: 'expanded', isOn: isOpen }}
        label={`${filed.label}，${isOpen ? '收起' : '展开'}`}
        onPress={() => setOpen(!isOpen)}
      >
        <View className="paper__title">{filed.label}</View>
        <View className="paper__when">
          {filed.isMine ? '我提交 · ' : ''}
          {sayAgo(filed.at, Date.now())}
        </View>
        <Icon name={isOpen ? 'down' : 'chevron'} />
      </Pressable>
      {isOpen ? <Content filed={filed} names={names} /> : null}
      {isOpen && older.length > 0 ? (
        <Pressable
          className="paper__older"
          state={{ name: 'expanded', isOn: areOlderOpen }}
          onPress={() => setOlderOpen(!areOlderOpen)}
        >
          {areOlderOpen ? '收起以前的' : `以前的 ${older.length} 份`}
        </Pressable>
      ) : null}
      {isOpen && areOlderOpen
        ? older.map((each) => (
            <View key={each.at} className="paper__old">
              <View className="paper__when">{sayAgo(each.at, Date.now())}</View>
              <Content filed={each} names={names} />
            </View>
          ))
        : null}
    </View>
  )
}

function Content({ filed: { paper, links }, names }: { filed: FiledPaper; names: Names }) {
  const { fields } = formOf(paper.kind)
  const more = moreOf(paper)
  return (
    <View className="paper__content">
      <SpecLines fields={fields} values={valuesOfPaper(fields, paper)} names={names} />
      {more === null ? null : <View className="paper__text">{more}</View>}
      <PaperPhotos paper={paper} links={links} />
    </View>
  )
}

/** What no form asks: the days that the county's calendar adds, stars, counted votes. */
function moreOf(paper: Paper): string | null {
  switch (paper.kind) {
    case 'notice':
      return `公示到 ${sayDay(paper.until, Date.now())}，期间可以提异议。`
    case 'completion':
      return `请 ${paper.asked} 位受益居民在 ${sayDay(paper.confirmBy, Date.now())} 前确认。`
    case 'confirmation':
      return paper.stars === null ? null : `满意度 ${paper.stars} 星`
    case 'ground':
      return sayGround(paper.result, new Map(paper.statements.map(({ id, text }) => [id, text]))).join('\n')
    case 'asking':
      return `问了 ${paper.asked} 人，到 ${sayDay(paper.until, Date.now())} 为止。`
    default:
      return null
  }
}
