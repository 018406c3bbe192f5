/** What a topic keeps of the concerns that it gathers. */
import type { StoredConcern } from '../store/concerns'
import type { GatheredConcern, StoredTopic } from '../store/topics'

type Gathering = Pick<StoredTopic, 'gathered'>

/** A concern as its topic keeps it. */
export const gatheredOf = (concern: StoredConcern): GatheredConcern => ({
  concern: concern._id,
  number: concern.number,
  title: concern.title,
  author: concern.author,
  shownName: concern.isNameShown ? concern.name : null,
  // Kept so that no public text gives it away, without a call for every concern.
  hiddenName: concern.isNameShown ? null : concern.name,
  submittedAt: concern.submittedAt,
  village: concern.village,
})

/** The ids of the concerns that a topic gathers. */
export const concernsOf = ({ gathered }: Gathering): string[] => gathered.map(({ concern }) => concern)

/** Who raised them; a person who raised two stands here once. */
export const authorsOf = ({ gathered }: { readonly gathered: readonly { readonly author: string }[] }): string[] => [
  ...new Set(gathered.map(({ author }) => author)),
]
