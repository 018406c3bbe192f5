/** Today's resolver on the labelled cases: what it would say now to the words of concerns that were once routed wrongly. */
import { townshipOf } from '../../../../types/place'
import type { Route, RouteBasis } from '../../../../types/route'
import type { Counties } from '../counties'
import { routeConcern } from '../routing/route-concern'

/** A concern that was passed on: what the router saw, and the township that has it now (null while the county decides). */
export interface LabelledCase {
  readonly county: string
  readonly saw: {
    readonly place: string | null
    readonly title: string
    readonly text: string
    readonly kind: string
  }
  readonly basis: RouteBasis | null
  readonly went: string | null
}

/** `offered`: asks, with the right township among its offers. `unlabelled`: nobody knows the right one yet. */
export const REPLAYED = ['right', 'offered', 'held', 'missed', 'wrong', 'unlabelled'] as const

/** See {@link REPLAYED}. */
export type Replayed = (typeof REPLAYED)[number]

/** By the words alone: a scanned code or a choice would only be followed again. */
export function replay(counties: Counties, { county, saw, went }: LabelledCase): Replayed {
  if (went === null) return 'unlabelled'
  const route = routeConcern(counties, {
    codeVillage: null,
    chosenVillage: null,
    chosenCouncil: null,
    county,
    words: [saw.place, saw.title, saw.text].filter(Boolean).join('\n'),
    kind: saw.kind,
    point: null,
  })
  return route === null ? 'held' : verdictOn(route, went)
}

function verdictOn(route: Route, right: string): Replayed {
  switch (route.decision) {
    case 'auto':
      return townshipOf(route.option.council.code) === right ? 'right' : 'wrong'
    case 'ask':
      return route.options.some(({ council }) => townshipOf(council.code) === right) ? 'offered' : 'missed'
    case 'hold':
      return 'held'
  }
}

/** How many of each, by what the first route rested on; `null`: the router had left it to the county. */
export function countReplays(
  counties: Counties,
  cases: readonly LabelledCase[],
): { readonly basis: RouteBasis | null; readonly counts: Readonly<Record<Replayed, number>> }[] {
  const bases = [...new Set(cases.map(({ basis }) => basis))].sort((a, b) => String(a).localeCompare(String(b)))
  return bases.map((basis) => {
    const verdicts = cases.filter((each) => each.basis === basis).map((each) => replay(counties, each))
    const counts = { right: 0, offered: 0, held: 0, missed: 0, wrong: 0, unlabelled: 0 }
    for (const verdict of verdicts) counts[verdict] += 1
    return { basis, counts }
  })
}
