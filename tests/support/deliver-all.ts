/** The courier's rounds until nothing is left to do: on a busy machine one round may end before everything is out, as it should. */
import * as v from 'valibot'
import type { LocalCloud } from './local-cloud'

const round = v.object({ data: v.record(v.string(), v.unknown()) })

/** More rounds than any test needs. */
const MOST = 30

/** Throws when there is still something to do after many rounds. */
export async function deliverAll(cloud: LocalCloud): Promise<void> {
  for (let each = 0; each < MOST; each += 1) {
    const [run] = await cloud.runTimer('courier')
    const { data } = v.parse(round, run?.result)
    if (Object.values(data).every((count) => typeof count !== 'number' || count === 0)) return
  }
  throw new Error('the courier never came to an end')
}
