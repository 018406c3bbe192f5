/** A router becomes a cloud function: identity, input check, error shape, and one log line a call without personal data. */
import { type AnyRouter, callTRPCProcedure, TRPCError } from '@trpc/server'
import * as v from 'valibot'
import { type Answer, ERROR_PHRASES, type ErrorAnswer } from '../../types/errors'
import type { Context } from './procedure'
import { Refusal } from './refusal'
import { currentIdentity } from './wechat/identity'

const callSchema = v.object({ path: v.pipe(v.string(), v.maxLength(64)), input: v.optional(v.unknown()) })

/** What the platform hands to a function beside the event. */
const platformSchema = v.object({ request_id: v.optional(v.string()) })

/** The `main` of a cloud function; `timerPath` is the procedure that its timer trigger runs. */
export function serve(name: string, router: AnyRouter, timerPath?: string) {
  return async (event: unknown, platform: unknown): Promise<Answer<unknown>> => {
    const begun = Date.now()
    const requestId = requestIdOf(platform)
    const identity = currentIdentity()
    const path = identity.isTimer && timerPath ? timerPath : pathOf(event)
    const answer = await answerTo(router, path, event, { identity, requestId, now: begun })
    logCall({ requestId, name, path, milliseconds: Date.now() - begun, answer })
    return answer
  }
}

async function answerTo(router: AnyRouter, path: string, event: unknown, ctx: Context): Promise<Answer<unknown>> {
  const procedure: unknown = Reflect.get(router._def.procedures, path)
  const type = typeOf(procedure)
  if (!type) return refused({ code: 'procedure.unknown', message: ERROR_PHRASES['procedure.unknown'] }, ctx)
  try {
    const input = v.safeParse(callSchema, event)
    const data = await callTRPCProcedure({
      router,
      path,
      type,
      ctx,
      getRawInput: async () => (input.success ? input.output.input : undefined),
      signal: new AbortController().signal,
      batchIndex: 0,
    })
    return { ok: true, data }
  } catch (problem) {
    return refused(errorOf(problem, ctx.requestId), ctx)
  }
}

const refused = (error: ErrorAnswer, { requestId }: Context): Answer<never> => ({ ok: false, error, requestId })

const typed = v.object({ _def: v.object({ type: v.picklist(['query', 'mutation']) }) })

/** Procedures are functions with a `_def`; what is not one (or is not there) has no type. */
const typeOf = (procedure: unknown): 'query' | 'mutation' | null => {
  if (typeof procedure !== 'function') return null
  const parsed = v.safeParse(typed, { _def: Reflect.get(procedure, '_def') })
  return parsed.success ? parsed.output._def.type : null
}

const pathOf = (event: unknown): string => {
  const parsed = v.safeParse(callSchema, event)
  return parsed.success ? parsed.output.path : ''
}

const requestIdOf = (platform: unknown): string => {
  const parsed = v.safeParse(platformSchema, platform)
  return (parsed.success && parsed.output.request_id) || `local-${Date.now().toString(36)}`
}

const issuesSchema = v.object({
  issues: v.pipe(v.array(v.object({ message: v.string(), path: v.optional(v.array(v.unknown())) })), v.minLength(1)),
})

/** What went wrong, as the phone may know it: our own refusals and the input's first issue; the rest is `system.failed`. */
function errorOf(problem: unknown, requestId: string): ErrorAnswer {
  const cause = problem instanceof TRPCError ? problem.cause : problem
  if (cause instanceof Refusal) {
    return { code: cause.code, message: cause.message, ...(cause.field ? { field: cause.field } : {}) }
  }
  const isInput = problem instanceof TRPCError && problem.code === 'BAD_REQUEST'
  const issues = isInput ? v.safeParse(issuesSchema, cause) : null
  if (issues?.success) return inputError(issues.output.issues)
  if (isInput) return { code: 'input.invalid', message: ERROR_PHRASES['input.invalid'] }
  logFailure(requestId, cause)
  return { code: 'system.failed', message: ERROR_PHRASES['system.failed'] }
}

function inputError(issues: readonly { message: string; path?: unknown[] | undefined }[]): ErrorAnswer {
  const [first] = issues
  const field = (first?.path ?? []).map(keyOf).join('.')
  const isOurs = /[一-鿿]/.test(first?.message ?? '')
  const message = isOurs && first ? first.message : ERROR_PHRASES['input.invalid']
  return { code: 'input.invalid', message, ...(field ? { field } : {}) }
}

const keyOf = (part: unknown): string =>
  String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part)

function logCall(call: {
  requestId: string
  name: string
  path: string
  milliseconds: number
  answer: Answer<unknown>
}): void {
  const { answer, ...line } = call
  console.log(JSON.stringify({ ...line, outcome: answer.ok ? 'ok' : answer.error.code }))
}

/** Class, message and stack of our own and the SDK's errors; schema errors only by path, since their messages quote values. */
function logFailure(requestId: string, problem: unknown): void {
  if (problem instanceof v.ValiError) {
    const paths = problem.issues.map((issue) => v.getDotPath(issue) ?? '')
    console.error(JSON.stringify({ requestId, failure: 'schema', paths }))
    return
  }
  const stack = problem instanceof Error ? problem.stack : String(problem)
  console.error(JSON.stringify({ requestId, failure: stack?.split('\n').slice(0, 6) }))
}
