/** A keeper changes a village code: maps one of the stock to a village, or retires one. */
import type * as v from 'valibot'
import type { CodeAct, CodeResult, mapCodeInput, retireCodeInput } from '../../../types/code'
import { townshipOf } from '../../../types/place'
import { ROLE_LABELS } from '../../../types/role'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { standingOf } from '../rules/code-registry'
import { canBeMappedTo, keeperOf, keepsCode } from '../rules/codes'
import { placeAt } from '../rules/counties'
import { keepsCodesOf } from '../rules/powers'
import { counties } from '../served'
import { codes, type StoredCode } from '../store/codes'
import { transact } from '../store/database'

/** The act, what it needs to be possible, and the code after it. */
interface Change {
  readonly requestId: string
  readonly scene: string
  readonly act: CodeAct
  /** What its history says. */
  readonly text: string
  readonly changed: (code: StoredCode) => StoredCode
}

/** Only an unmapped code, and only to a village of its keeper. Two database calls beside identity, begin and commit. */
export const mapCode = (actor: Officer, input: v.InferOutput<typeof mapCodeInput>): Promise<CodeResult> => {
  const name = placeAt(counties, input.village)?.name ?? ''
  return change(actor, {
    ...input,
    act: 'map',
    text: `登记到${name}`,
    changed: (code) => {
      if (standingOf(counties, code, actor.now).state !== 'unmapped') throw new Refusal('code.already-handled')
      if (!canBeMappedTo(counties, code, input.village, actor.now))
        throw new Refusal('council.unknown', { field: 'village', message: '请选择本乡镇的村。' })
      return { ...code, place: input.village, township: townshipOf(input.village), name }
    },
  })
}

/** From now on it asks whoever scans it; it stays in the registry for ever. Two database calls beside identity, begin and commit. */
export const retireCode = (actor: Officer, input: v.InferOutput<typeof retireCodeInput>): Promise<CodeResult> =>
  change(actor, {
    ...input,
    act: 'retire',
    text: `停用：${input.reason}`,
    changed: (code) => {
      if (standingOf(counties, code, actor.now).state === 'retired') throw new Refusal('code.already-handled')
      return { ...code, validTo: actor.now, mergedInto: null }
    },
  })

/** A request that this person sent before is answered again; a code that somebody else keeps as if it were not there. */
const change = (actor: Officer, { requestId, scene, act, text, changed }: Change): Promise<CodeResult> =>
  transact(async (transaction) => {
    const code = await transaction.get(codes, scene)
    if (!code || !keepsCode(counties, actor.grants, code, actor.now)) throw new Refusal('code.not-found')
    if (code.history.some((entry) => entry.requestId === requestId && entry.person === actor.id))
      return resultOf(code, actor)
    const entry = { act, at: actor.now, by: actingAs(actor, code), text, person: actor.id, requestId }
    const after = { ...changed(code), history: [...code.history, entry] }
    await transaction.set(codes, after)
    return resultOf(after, actor)
  })

const resultOf = (code: StoredCode, { now }: Officer): CodeResult => ({
  scene: code._id,
  state: standingOf(counties, code, now).state,
})

/** The role in words by which the actor keeps the code (“巩昌镇 工作站工作人员”). */
function actingAs({ grants, now }: Officer, code: StoredCode): string {
  const keeper = keeperOf(counties, code, now)
  const grant = grants.find((each) => keepsCodesOf([each], keeper))
  return grant ? `${placeAt(counties, grant.place)?.name ?? ''} ${ROLE_LABELS[grant.role]}` : ''
}
