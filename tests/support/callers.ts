/** Calls the cloud functions as the phone of a demo person does, typed by the functions' own routers. */
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { ArchiveRouter } from '../../cloudfunctions/archive/index'
import type { BoardRouter } from '../../cloudfunctions/board/index'
import type { CouncilRouter } from '../../cloudfunctions/council/index'
import type { MemberRouter } from '../../cloudfunctions/member/index'
import type { ResidentRouter } from '../../cloudfunctions/resident/index'
import type { RosterRouter } from '../../cloudfunctions/roster/index'
import type { Answer, ErrorAnswer } from '../../types/errors'
import type { LocalCloud } from './local-cloud'

interface Routers {
  archive: ArchiveRouter
  board: BoardRouter
  resident: ResidentRouter
  roster: RosterRouter
  council: CouncilRouter
  member: MemberRouter
}

type Inputs<F extends keyof Routers> = inferRouterInputs<Routers[F]>
type Outputs<F extends keyof Routers> = inferRouterOutputs<Routers[F]>

/** An answer, and the platform's id of the call, by which its database calls can be asked for. */
export interface Called<Data> {
  readonly answer: Answer<Data>
  readonly requestID: string
}

/** Any call, also a malformed one. */
export async function callRaw<Data>(
  cloud: LocalCloud,
  person: string,
  name: string,
  event: unknown,
): Promise<Called<Data>> {
  const response = await cloud.fetch(`/gateway/functions/${name}`, {
    method: 'POST',
    headers: { 'x-demo-person': person, 'content-type': 'application/json' },
    body: JSON.stringify(event),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${name}: ${response.status} ${text}`)
  const { result, requestID }: { result: Answer<Data>; requestID: string } = JSON.parse(text)
  return { answer: result, requestID }
}

/** One procedure, with its whole answer. */
export const call = <F extends keyof Routers, P extends keyof Inputs<F> & keyof Outputs<F> & string>(
  cloud: LocalCloud,
  person: string,
  name: F,
  path: P,
  input: Inputs<F>[P],
): Promise<Called<Outputs<F>[P]>> => callRaw(cloud, person, name, { path, input })

/** One procedure that should succeed: its data, or a failed test that shows the error. */
export async function expectData<F extends keyof Routers, P extends keyof Inputs<F> & keyof Outputs<F> & string>(
  cloud: LocalCloud,
  person: string,
  name: F,
  path: P,
  input: Inputs<F>[P],
): Promise<Outputs<F>[P]> {
  const { answer } = await call(cloud, person, name, path, input)
  if (!answer.ok) throw new Error(`${person} ${name}.${path}: ${answer.error.code} ${answer.error.message}`)
  return answer.data
}

/** One procedure that should be refused: its error. */
export async function expectRefusal<F extends keyof Routers, P extends keyof Inputs<F> & keyof Outputs<F> & string>(
  cloud: LocalCloud,
  person: string,
  name: F,
  path: P,
  input: Inputs<F>[P],
): Promise<ErrorAnswer> {
  const { answer } = await call(cloud, person, name, path, input)
  if (answer.ok) throw new Error(`${person} ${name}.${path} was not refused: ${JSON.stringify(answer.data)}`)
  return answer.error
}
