/** A router becomes a cloud function: identity, input check, error shape, and one log line a call without personal data. */
import { type AnyRouter, callTRPCProcedure, TRPCError } from '@trpc/server'
import * as v from 'valibot'
import type { Answer, ErrorAnswer } from '../../types/errors'
import { ERROR_PHRASES } from '../../types/phrases/zh-CN/errors'
import type { Context } from './procedure'
import { Refusal } from './refusal'
import { currentIdentity } from './wechat/identity'

const callSchema = v.object({ path: v.pipe(v.string(), v.maxLength(64)), input: v.optional(v.unknown()) })

/** The event of a timer trigger (developers.weixin.qq.com, 定时触发器). */
const timerSchema = v.object({ TriggerName: v.string() })

/** What the platform hands to a function beside the event. */
const platformSchema = v.object({ request_id: v.optional(v.string()) })

// What schemas say by themselves is English and quotes the value; people read our sentence instead.
v.setGlobalMessage(ERROR_PHRASES['input.invalid'])

/** The `main` of a cloud function. A timer trigger of its config.json runs the procedure whose name it has. */
export function serve(name: string, router: AnyRouter) {
  return async (event: unknown, platform: unknown): Promise<Answer<unknown>> => {
    const begun = Date.now()
    const requestId = requestIdOf(platform)
    const identity = currentIdentity()
    const call = callIn(event)
    const path = identity.isTimer ? triggerIn(event) : call.path
    const type = typeOf(Reflect.get(router._def.procedures, path))
    const ctx = { identity, requestId, now: begun }
    const answer = type ? await answerTo(router, path, type, call.input, ctx) : refused(UNKNOWN, ctx)
    logCall({ requestId, name, path: type ? path : 'unknown', milliseconds: Date.now() - begun, answer })
    return answer
  }
}

type ProcedureType = 'query' | 'mutation'

async function answerTo(
  router: AnyRouter,
  path: string,
  type: ProcedureType,
  input: unknown,
  ctx: Context,
): Promise<Answer<unknown>> {
  try {
    const data = await callTRPCProcedure({
      router,
      path,
      type,
      ctx,
      getRawInput: async () => input,
      signal: new AbortController().signal,
      batchIndex: 0,
    })
    return { ok: true, data }
  } catch (problem) {
    return refused(errorOf(problem, ctx.requestId), ctx)
  }
}

const UNKNOWN: ErrorAnswer = { code: 'procedure.unknown', message: ERROR_PHRASES['procedure.unknown'] }

const refused = (error: ErrorAnswer, { requestId }: Context): Answer<never> => ({ ok: false, error, requestId })

const typed = v.object({ _def: v.object({ type: v.picklist(['query', 'mutation']) }) })

/** Procedures are functions with a `_def`; what is not one (or is not there) has no type. */
const typeOf = (procedure: unknown): ProcedureType | null => {
  if (typeof procedure !== 'function') return null
  const parsed = v.safeParse(typed, { _def: Reflect.get(procedure, '_def') })
  return parsed.success ? parsed.output._def.type : null
}

/** What is no call names no procedure. */
const callIn = (event: unknown): v.InferOutput<typeof callSchema> => {
  const parsed = v.safeParse(callSchema, event)
  return parsed.success ? parsed.output : { path: '' }
}

/** The platform names the trigger in a timer's event; what is none names no procedure. */
const triggerIn = (event: unknown): string => {
  const parsed = v.safeParse(timerSchema, event)
  return parsed.success ? parsed.output.TriggerName : ''
}

const requestIdOf = (platform: unknown): string => {
  const parsed = v.safeParse(platformSchema, platform)
  return (parsed.success && parsed.output.request_id) || `local-${Date.now().toString(36)}`
}

const issueSchema = v.object({ message: v.string(), path: v.optional(v.array(v.unknown())) })

type Issue = v.InferOutput<typeof issueSchema>

const issuesSchema = v.object({ issues: v.pipe(v.array(issueSchema), v.minLength(1)) })

/** What went wrong, as the phone may know it: our own refusals and the input's first issue; the rest is `system.failed`. */
function errorOf(problem: unknown, requestId: string): ErrorAnswer {
  const cause = problem instanceof TRPCError ? problem.cause : problem
  if (cause instanceof Refusal) {
    if (cause.cause !== undefined) logFailure(requestId, cause.cause)
    return { code: cause.code, message: cause.message, ...(cause.field ? { field: cause.field } : {}) }
  }
  const issues = v.safeParse(issuesSchema, cause)
  if (problem instanceof TRPCError && problem.code === 'BAD_REQUEST') {
    return inputError(issues.success ? issues.output.issues : [])
  }
  if (issues.success) logSchemaFailure(requestId, issues.output.issues)
  else logFailure(requestId, cause)
  return { code: 'system.failed', message: ERROR_PHRASES['system.failed'] }
}

/** Every message is ours: a field's own sentence, or the general one set above for what schemas say by themselves. */
function inputError([first]: readonly Issue[]): ErrorAnswer {
  const message = first?.message ?? ERROR_PHRASES['input.invalid']
  const field = first ? pathOfIssue(first) : ''
  return { code: 'input.invalid', message, ...(field ? { field } : {}) }
}

const pathOfIssue = ({ path = [] }: Issue): string => path.map(keyOf).join('.')

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

/** What did not fit its schema, by path only: the messages of schemas quote values. */
const logSchemaFailure = (requestId: string, issues: readonly Issue[]): void =>
  console.error(JSON.stringify({ requestId, failure: 'schema', paths: issues.map(pathOfIssue) }))

/** Message and first lines of the stack of our own and the SDK's errors. */
function logFailure(requestId: string, problem: unknown): void {
  const stack = problem instanceof Error ? problem.stack : String(problem)
  console.error(JSON.stringify({ requestId, failure: stack?.split('\n').slice(0, 6) }))
}
