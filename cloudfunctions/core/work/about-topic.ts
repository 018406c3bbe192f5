/** What the scan for personal data has to know of a topic besides its texts. */
import { countyAt } from '../rules/counties'
import { knownNames } from '../rules/exposure/known-names'
import type { About } from '../rules/exposure/scan'
import { smallVillagesOn } from '../rules/exposure/small-villages'
import { counties } from '../served'
import type { StoredTopic } from '../store/topics'
import { peopleOf } from './project-topic'

/** So few cannot hide in a group of houses. */
const FEW = 2

/** See the file's purpose. No database call: a topic keeps the names that may not be shown. */
export function aboutTopic(topic: StoredTopic): About {
  const county = countyAt(counties, topic.board)
  const places = [...(county?.places.values() ?? [])]
  return {
    hiddenNames: [...new Set(topic.gathered.flatMap(({ hiddenName }) => hiddenName ?? []))],
    knownNames: knownNames(topic.file),
    places: places.map(({ name }) => name),
    smallPlaces: smallVillagesOn(topic.board, places, county?.rules.smallVillages),
    // Whoever chose to be named does not hide.
    isRaisedByFew: peopleOf(topic) <= FEW && topic.gathered.some(({ shownName }) => shownName === null),
  }
}
