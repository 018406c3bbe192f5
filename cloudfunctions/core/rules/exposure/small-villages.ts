/** Which villages of a board are too small for few to hide in. */
import { isWithin, levelOf, type NamedPlace } from '../../../../types/place'

/** `listed`: the county's own list; undefined where it has not said, so that any village of the board may be one. The names. */
export const smallVillagesOn = (
  board: string,
  places: Iterable<NamedPlace>,
  listed: readonly string[] | undefined,
): readonly string[] =>
  [...places]
    .filter(({ code }) => isWithin(code, board) && levelOf(code) === 'village' && (listed?.includes(code) ?? true))
    .map(({ name }) => name)
