/** Gives somebody a role, as README says it: they open the app and save their settings, then the grant is added in the console. */
import * as v from 'valibot'
import type { Grant } from '../../types/role'
import { expectData } from './callers'
import type { LocalCloud } from './local-cloud'
import { sdkDatabase } from './sdk-database'

const persons = v.array(v.object({ _id: v.string(), settings: v.object({ name: v.nullable(v.string()) }) }))

/** `person` is a key of the gateway (`visitor-…`); the SDK must have been loaded for this cloud. */
export async function appoint(cloud: LocalCloud, person: string, grants: readonly Grant[]): Promise<void> {
  const name = person.slice(-20)
  await expectData(cloud, person, 'resident', 'saveSettings', { name, textSize: 'standard' })
  const collection = sdkDatabase().collection('persons')
  const found = v
    .parse(persons, (await collection.limit(1000).get()).data)
    .find(({ settings }) => settings.name === name)
  if (!found) throw new Error(`${person} did not save any settings`)
  await collection.doc(found._id).update({ data: { grants } })
}
