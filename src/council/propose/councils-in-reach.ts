/** The councils to which somebody may propose: those of the places that their roles reach. */
import type { Council, CountyDirectory } from '~types/council'
import { isWithin } from '~types/place'

/** Township councils first, each followed by its villages'. */
export const councilsInReach = (
  counties: readonly CountyDirectory[],
  grants: readonly { readonly place: string }[],
): readonly Council[] =>
  counties
    .flatMap(({ councils }) => councils)
    .flatMap(({ code, name, placeName, villageCouncils }) => [{ code, name, placeName }, ...villageCouncils])
    .filter(({ code }) => grants.some(({ place }) => isWithin(code, place)))
