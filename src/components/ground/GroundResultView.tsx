/** What a round of statements came to: what is common first, then what divides, each with how many said what, and by group. */
import { View } from '@tarojs/components'
import type { GroundResult, Shown, StandingOn } from '~types/ground'
import { groundParts, groupsIn, sayGroup, sayShown } from '~types/say-ground'
import { type Mark, unmarked } from '../public-topic/mark'
import './ground.scss'

/** `statements`: their words by id; `mark` draws them, in a preview. */
export interface GroundResultViewProps {
  readonly result: GroundResult
  readonly statements: readonly { readonly id: string; readonly text: string }[]
  readonly mark?: Mark
}

/** Fewer are said in words only: a bar of so few pieces says less. */
const LEAST_DRAWN = 10

/** See {@link GroundResultViewProps}. */
export function GroundResultView({ result, statements, mark = unmarked }: GroundResultViewProps) {
  const words = new Map(statements.map(({ id, text }) => [id, text]))
  const groups = groupsIn(result)
  return (
    <View className="ground">
      <View className="ground__small">{sayWhole(result)}</View>
      {groundParts(result).map(({ key, title, standings }) => (
        <View key={key} className="ground__part">
          <View className={`ground__title ground__title--${key}`}>{title}</View>
          {standings.map((standing) => (
            <View key={standing.statement} className="ground__standing">
              <View className="ground__words">
                {mark(`grounds.${standing.statement}`, words.get(standing.statement) ?? '')}
              </View>
              <Figures standing={standing} groups={groups} />
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

/** How many voted, and which groups showed. */
function sayWhole(result: GroundResult): string {
  if (result.shows === 'counts') {
    return `${result.voters} 人表了态。人太少时只公布人数，免得看出谁选了什么。`
  }
  const { voters, groups } = result
  if (groups.length === 0) return `${voters} 人表了态，没有分成看法不同的几群人。`
  const parts = groups.map((group, at) => `${sayGroup(groups, at)} ${group.voters} 人`).join('，')
  return `${voters} 人表了态：${parts}。`
}

function Figures({ standing, groups }: { standing: StandingOn; groups: ReturnType<typeof groupsIn> }) {
  const { shown, byGroup } = standing
  return (
    <>
      <Bar shown={shown} />
      {shown.shows === 'voters' && byGroup.length > 0 ? null : (
        <View className="ground__figures">{sayShown(shown)}</View>
      )}
      {byGroup.map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have nothing else to be told by
        <View key={at} className="ground__group">
          {sayGroup(groups, at)}：{sayShown(group)}
        </View>
      ))}
    </>
  )
}

/** Decoration only: the figures stand below in words. */
function Bar({ shown }: { shown: Shown }) {
  if (shown.shows !== 'tally' || shown.voters < LEAST_DRAWN) return null
  return (
    <View className="ground__bar" aria-hidden="true">
      {(['agree', 'pass', 'disagree'] as const).map((side) => (
        <View
          key={side}
          className={`ground__piece ground__piece--${side}`}
          style={{ width: `${(100 * shown.tally[side]) / shown.voters}%` }}
        />
      ))}
    </View>
  )
}
