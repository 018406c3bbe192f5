/** The names of places by division code, for the page of village codes. */
import * as v from 'valibot'
import { served } from '../../config/counties/served'

const villageSchema = v.tuple([v.string(), v.string()])
const townshipSchema = v.object({ code: v.string(), name: v.string(), villages: v.array(villageSchema) })
const countySchema = v.object({ code: v.string(), name: v.string(), townships: v.array(townshipSchema) })

/** Division code → name: counties, townships and villages that this deployment serves. */
export function readPlaceNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { divisions } of served) {
    const county = v.parse(countySchema, divisions)
    names.set(county.code, county.name)
    for (const township of county.townships) {
      names.set(township.code, township.name)
      for (const [code, name] of township.villages) names.set(code, name)
    }
  }
  return names
}
