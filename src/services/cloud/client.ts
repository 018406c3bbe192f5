/** The cloud as the pages call it: `cloud.board.list({ council })`, typed by the functions' own routers. */
import type { Answer } from '~types/errors'
import { CloudError } from './cloud-error'
import { callFunction, type FunctionName } from './platform'
import type { Procedures } from './procedures'

/** Every call gives the procedure's data or rejects with {@link CloudError}. */
export const cloud: Procedures = {
  board: functionOf('board'),
  resident: functionOf('resident'),
  council: functionOf('council'),
}

function functionOf<Name extends FunctionName>(name: Name): Procedures[Name] {
  const target: Procedures[Name] = Object.create(null)
  return new Proxy(target, {
    get: (_, path) => (input?: unknown) => call(name, String(path), input),
  })
}

const call = async (name: FunctionName, path: string, input: unknown): Promise<unknown> => {
  const answer = await callFunction(name, input === undefined ? { path } : { path, input })
  if (!isAnswer(answer)) throw CloudError.of('system.failed')
  if (!answer.ok) throw new CloudError(answer.error)
  return answer.data
}

const isAnswer = (value: unknown): value is Answer<unknown> =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'
