/** What a round of statements came to, in sentences: minutes, dossier and screens say it alike. */
import { type GroundResult, type Shown, type StandingOn, VOTE_LABELS } from './ground'

/** What may be told of one statement. */
export function sayShown(shown: Shown): string {
  const { voters } = shown
  switch (shown.shows) {
    case 'tally': {
      const { agree, disagree, pass } = shown.tally
      return `同意 ${agree} 人，不同意 ${disagree} 人，说不准 ${pass} 人`
    }
    case 'nearly-all':
      return `${voters} 人表态，至少 ${shown.atLeast} 人${VOTE_LABELS[shown.side]}`
    case 'voters':
      return voters === 0 ? '没有人表态' : `${voters} 人表态`
  }
}

/** What a group is called; those found from the votes alone by their number. */
export const sayGroup = (groups: Groups, at: number): string =>
  groups[at]?.called ?? `看法相近的第${['一', '二', '三', '四', '五'][at] ?? at + 1}群人`

/** A part of the result with its heading: what is common, what divides, the rest, or what was counted. */
export interface GroundPart {
  readonly key: 'agreed' | 'rejected' | 'divided' | 'others' | 'counts'
  readonly title: string
  readonly standings: readonly StandingOn[]
}

/** In the order in which it is read; parts with nothing in them are left out. */
export function groundParts(result: GroundResult): readonly GroundPart[] {
  if (result.shows === 'counts') {
    const standings = result.statements.map((each) => ({ ...each, byGroup: [] }))
    return [{ key: 'counts', title: '各条的人数', standings }]
  }
  const parts: readonly GroundPart[] = [
    { key: 'agreed', title: '大多数人同意', standings: result.common.filter(({ side }) => side === 'agree') },
    { key: 'rejected', title: '大多数人不同意', standings: result.common.filter(({ side }) => side === 'disagree') },
    { key: 'divided', title: '看法分歧大', standings: result.divided },
    { key: 'others', title: '还说不清', standings: result.others },
  ]
  return parts.filter(({ standings }) => standings.length > 0)
}

type Groups = readonly { readonly called: string | null }[]

/** The groups of a result; none where people were only counted. */
export const groupsIn = (result: GroundResult): Groups => (result.shows === 'ground' ? result.groups : [])

/** Where all together are only counted, since more would tell too much, each group says what may be said of it. */
export function sayStanding({ shown, byGroup }: Pick<StandingOn, 'shown' | 'byGroup'>, groups: Groups): string {
  if (shown.shows !== 'voters' || byGroup.length === 0) return sayShown(shown)
  return byGroup.map((group, at) => `${sayGroup(groups, at)} ${sayShown(group)}`).join('；')
}

/** The whole result, a line for each thing; `statements`: their words by id. */
export function sayGround(result: GroundResult, statements: ReadonlyMap<string, string>): readonly string[] {
  const groups = groupsIn(result)
  const lines = groundParts(result).flatMap(({ title, standings }) => [
    `${title}：`,
    ...standings.map((each) => `· “${statements.get(each.statement) ?? ''}”：${sayStanding(each, groups)}`),
  ])
  return [`${result.voters} 人表态。`, ...lines]
}
