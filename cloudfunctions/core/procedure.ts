/** How a procedure is declared: by the power it needs. There is no way to declare one without. */
import { initTRPC } from '@trpc/server'
import type { Grant, Role } from '../../types/role'
import { Refusal } from './refusal'
import { personId } from './rules/identifiers'
import { grantsFor, type PowerOf } from './rules/powers'
import { getDocument } from './store/database'
import { persons } from './store/persons'
import type { Identity } from './wechat/identity'

/** What every call brings along; `now` is read once, so one call has one time. */
export interface Context {
  readonly identity: Identity
  readonly requestId: string
  readonly now: number
}

/** Anybody with a WeChat identity. */
export interface Resident {
  readonly id: string
  readonly openid: string
  readonly now: number
}

/** Somebody whose role lets them call this procedure; `grants` are those that do. */
export interface Officer {
  readonly id: string
  readonly openid: string
  readonly grants: readonly Grant[]
  readonly now: number
}

const t = initTRPC.context<Context>().create()

/** Makes a function's router out of its procedures. */
export const router = t.router

/** A procedure for everybody; `power` is its row in the table of powers. */
export const forAnyone = (_power: PowerOf<'anyone'>) => t.procedure

/** A procedure for everybody whom the platform knows. No database call. */
export const forResident = (_power: PowerOf<'resident'>) =>
  t.procedure.use(({ ctx, next }) => next({ ctx: { actor: residentOf(ctx) } }))

/** A procedure for those who hold a role. One database call. */
export const forOfficer = (power: PowerOf<readonly Role[]>) =>
  t.procedure.use(async ({ ctx, next }) => next({ ctx: { actor: await officerOf(power, ctx) } }))

/** A procedure that only the platform's timer may start. */
export const forTimer = (_power: PowerOf<'timer'>) =>
  t.procedure.use(({ ctx, next }) => {
    if (!ctx.identity.isTimer) throw new Refusal('identity.not-timer')
    return next()
  })

function residentOf({ identity, now }: Context): Resident {
  if (!identity.openid) throw new Refusal('identity.missing')
  return { id: personId(identity.openid), openid: identity.openid, now }
}

async function officerOf(power: PowerOf<readonly Role[]>, context: Context): Promise<Officer> {
  const { id, openid, now } = residentOf(context)
  const grants = grantsFor(power, (await getDocument(persons, id))?.grants ?? [], now)
  if (grants.length === 0) throw new Refusal('power.missing')
  return { id, openid, grants, now }
}
