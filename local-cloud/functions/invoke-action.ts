/** `functions.invokeFunction`: one function calls another through the SDK. */
import { callScope } from '../call-scope'
import { type WireActions, WireError } from '../wire'
import { FunctionError } from './function-call'
import type { FunctionHost } from './function-host'

/** The part of the wire protocol that belongs to functions. */
export function functionActions(host: FunctionHost): WireActions {
  return {
    'functions.invokeFunction': async ({ function_name: name, request_data: eventText }) => {
      const caller = host.runningCall(callScope.getStore()?.requestId ?? '')
      // The chain of sources grows, and the openid stays behind: it exists only for calls by a phone.
      const source = caller ? `${caller.caller.source},scf` : 'scf'
      try {
        const result = await host.invoke(String(name), typeof eventText === 'string' && eventText ? eventText : '{}', {
          source,
        })
        return { data: { response_data: result.resultText } }
      } catch (error) {
        if (error instanceof FunctionError) throw new WireError(error.code, error.message)
        throw error
      }
    },
  }
}
