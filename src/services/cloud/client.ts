/** The cloud as the pages call it: `cloud.board.list({ council })`, typed by the functions' own routers. */
import type { AnyRouter, inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { Answer } from '~types/errors'
import type { ArchiveRouter } from '../../../cloudfunctions/archive/index'
import type { BoardRouter } from '../../../cloudfunctions/board/index'
import type { CouncilRouter } from '../../../cloudfunctions/council/index'
import type { MemberRouter } from '../../../cloudfunctions/member/index'
import type { ResidentRouter } from '../../../cloudfunctions/resident/index'
import type { RosterRouter } from '../../../cloudfunctions/roster/index'
import { CloudError } from './cloud-error'
import { callFunction, type FunctionName } from './platform'

type Calls<Router extends AnyRouter> = {
  readonly [Path in keyof inferRouterInputs<Router>]: (
    input: inferRouterInputs<Router>[Path],
  ) => Promise<inferRouterOutputs<Router>[Path]>
}

interface Cloud {
  readonly archive: Calls<ArchiveRouter>
  readonly board: Calls<BoardRouter>
  readonly resident: Calls<ResidentRouter>
  readonly council: Calls<CouncilRouter>
  readonly member: Calls<MemberRouter>
  readonly roster: Calls<RosterRouter>
}

const functionOf = <Name extends FunctionName>(name: Name): Cloud[Name] => {
  const target: Cloud[Name] = Object.create(null)
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

/** Every call gives the procedure's data or rejects with {@link CloudError}. */
export const cloud: Cloud = {
  archive: functionOf('archive'),
  board: functionOf('board'),
  resident: functionOf('resident'),
  council: functionOf('council'),
  member: functionOf('member'),
  roster: functionOf('roster'),
}
