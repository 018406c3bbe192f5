/** Need, illness and other things of the house that are said of one household (低保户王某), not of everybody who has them. Folded texts only. */
import { overlaps, type Span, spansOf } from './span'
import { ANY_SURNAME, GIVEN, isWord, NEED, NEED_PERSON, PLACE_ENDING } from './surnames'

/** Within a clause, and no further than a sentence about somebody runs. */
const WITHIN = '[^，。；！？、\\n（）()]{0,10}?'
const NAMED = new RegExp(
  `${NEED_PERSON}[:：是为]?\\s?(?<name>${ANY_SURNAME}(?:某(?:某|${GIVEN})?|${GIVEN}{1,2}))(?!${PLACE_ENDING})`,
  'g',
)
/** Words that point at one household without naming it. */
const ONE =
  '(?:(?<![每第])一户|有户|该户|这户|那户|此户|这家|该家庭|他家|她家|其家中?|他们家|户主|其(?:儿子|女儿|妻子|丈夫|父亲|母亲|子|女|妻|夫|父|母|本人|老伴))'
const POINTED = new RegExp(`${ONE}${WITHIN}${NEED}(?:家庭|人家|户|人|老人|儿童)?`, 'g')

/** See the file's purpose. `people`: names and doors already found; need said of one of them within a clause makes it one finding. */
export function findHouseholds(text: string, people: readonly Span[]): readonly Span[] {
  const named = spansOf(text, NAMED, 'household').filter(({ from, to }) => !isWord(text.slice(from, to).slice(-2)))
  const pointed = spansOf(text, POINTED, 'household')
  const needs = spansOf(text, new RegExp(NEED, 'g'), 'household')
  const joined = people.flatMap((person) => needs.flatMap((need) => joinedIn(text, person, need)))
  return [...named, ...joined, ...pointed]
}

const CLAUSE_ENDS = /[，。；！？、\n]/
const REACH = 10

/** From the one to the other, when nothing ends between them. */
function joinedIn(text: string, person: Span, need: Span): readonly Span[] {
  if (overlaps(person, need)) return []
  const [first, second] = person.from < need.from ? [person, need] : [need, person]
  const between = text.slice(first.to, second.from)
  if (between.length > REACH || CLAUSE_ENDS.test(between)) return []
  return [{ from: first.from, to: second.to, kind: 'household' }]
}
