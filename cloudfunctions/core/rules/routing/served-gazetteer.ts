/** The gazetteer of the counties that a deployment serves, built from their places when words are first routed. */
import type { Counties } from '../counties'
import { buildGazetteer, type Division } from './gazetteer/build-gazetteer'
import type { Gazetteer } from './gazetteer/gazetteer'

const built = new WeakMap<Counties, Gazetteer>()

/** The same gazetteer for the same counties; a submission by code never needs it, so it is not built at the start. */
export function gazetteerOfServed(counties: Counties): Gazetteer {
  const known = built.get(counties)
  if (known) return known
  const gazetteer = build(counties)
  built.set(counties, gazetteer)
  return gazetteer
}

function build(counties: Counties): Gazetteer {
  const places = [...counties.values()]
    .flatMap((county) => [...county.places.values()])
    .map(({ code, name }): Division => [code, name])
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const ofLength = (digits: number) => places.filter(([code]) => code.length === digits)
  return buildGazetteer({ uppers: ofLength(6), townships: ofLength(9), villages: ofLength(12), isKept: true })
}
