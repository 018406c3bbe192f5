/** Figures of routing in words, always with what they are a part of. */
import type { RoutingFigures, Share } from '~types/routing'

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`

/** “84.6%”; what stands instead when too few are judged. */
export const sayAccuracy = (accuracy: Share | null): string =>
  accuracy === null ? '件数太少' : percent(accuracy.share)

/** “多半在 57.8% 到 95.7% 之间”; nothing without an accuracy. */
export const sayRange = (accuracy: Share | null): string | null =>
  accuracy === null ? null : `多半在 ${percent(accuracy.low)} 到 ${percent(accuracy.high)} 之间`

/** “首次送到 17 件，13 件有结果，其中 11 件送对；4 件转走过”. */
export const sayFigures = ({ routed, judged, right, passedOn }: RoutingFigures): string =>
  `首次送到 ${routed} 件，${judged} 件有结果，其中 ${right} 件送对；${passedOn} 件转走过`
