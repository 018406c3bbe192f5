/** The stations for which somebody may enter concerns, with their villages. */
import type { PlaceChoice } from '@/services/draft/draft'
import { useDirectory } from '@/services/place/use-directory'
import { useMe } from '@/services/session/use-me'
import type { CountyDirectory } from '~types/council'

/** A township's station; `home` is the township itself, without a village. */
export interface OwnStation {
  readonly code: string
  readonly name: string
  readonly home: PlaceChoice
  readonly villages: CountyDirectory['councils'][number]['villages']
}

/** By the grants of a clerk or head; `query` for what is still asked or could not be had. */
export const useStations = () => {
  const me = useMe()
  const directory = useDirectory()
  const places = new Set(
    (me.data?.grants ?? []).filter(({ role }) => role === 'clerk' || role === 'head').map(({ place }) => place),
  )
  const stations = (directory.data?.counties ?? []).flatMap((county) =>
    county.councils.filter(({ code }) => places.has(code)).map((council) => stationOf(county, council)),
  )
  return { stations, me, directory }
}

const stationOf = (
  { code: county, name: countyName }: CountyDirectory,
  { code, name, placeName, villages }: CountyDirectory['councils'][number],
): OwnStation => ({
  code,
  name: placeName,
  home: { county, countyName, council: { code, name, placeName }, village: null, isCouncilMeant: false },
  villages,
})
