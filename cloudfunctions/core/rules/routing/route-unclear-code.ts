/** The route of a code that leads to no village any more: the person is asked, by the words and by the council that has its place. */
import { LIMITS } from '../../../../types/limits'
import type { Route, RouteOption } from '../../../../types/route'
import type { CodeMeaning, Unclear } from '../codes'
import { type Counties, councilAt } from '../counties'
import { type RouteRequest, routeConcern } from './route-concern'

/** A code that asks, and the county in whose registry it is. */
export interface UnclearCode extends Extract<CodeMeaning, { kind: 'ask' }> {
  readonly county: string
}

/** What is said of such a code; `was` is the former village. */
const SAID = {
  retired: (was) => (was ? `这个村码已停用，原来是${was}的` : '这个村码已停用'),
  gone: (was) => (was ? `这个村码是${was}的，${was}已经撤并` : '这个村码原来的村已经撤并'),
  unmapped: () => '这个村码还没有登记到村',
} as const satisfies Record<Unclear, (was: string | null) => string>

/** The sentence for the person who scanned it, without what to do. */
export const sayUnclear = ({ why, was }: Pick<UnclearCode, 'why' | 'was'>): string => SAID[why](was)

/** Never `auto`: even one option is only offered. The county holds it when neither the words nor the code name a council. */
export function routeUnclearCode(counties: Counties, code: UnclearCode, request: RouteRequest): Route | null {
  const said = sayUnclear(code)
  const route = routeConcern(counties, { ...request, codeVillage: null, county: request.county ?? code.county })
  const byWords = route ? optionsOf(route) : []
  const byCode = optionByCode(counties, code)
  const isNew = byCode && !byWords.some(({ council }) => council.code === byCode.council.code)
  const options = isNew ? [...byWords.slice(0, LIMITS.routeOptions - 1), byCode] : byWords
  if (options.length > 0) return { decision: 'ask', options, because: `${said}，请您看看对不对` }
  return route?.decision === 'hold' ? { ...route, because: `依据：${said}，文中也没有认出是哪个乡镇` } : route
}

function optionsOf(route: Route): RouteOption[] {
  switch (route.decision) {
    case 'auto':
      return [route.option]
    case 'ask':
      return route.options
    case 'hold':
      return []
  }
}

function optionByCode(counties: Counties, { township, was, why }: UnclearCode): RouteOption | null {
  const council = township ? councilAt(counties, township) : null
  if (!council) return null
  const because = why === 'unmapped' ? '依据：这个村码发在这里' : `依据：${was ?? '这个村码'}原来在这里`
  return { council, village: null, basis: 'code', confidence: UNCLEAR, because }
}

/** The place is known and its council today too, but not whether the wall still belongs to it. */
const UNCLEAR = 0.5
