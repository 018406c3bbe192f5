/** Several concerns become part of one topic: all of them as they were seen, or none; each author and follower is told. */
import type { SeenConcern } from '../../../types/bundle'
import type { FollowerMessageKind, MessageKind } from '../../../types/message'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { canTurn } from '../rules/concern-lifecycle'
import { dealsWith } from '../rules/powers'
import { concerns, type StoredConcern } from '../store/concerns'
import type { Transaction } from '../store/database'
import { follows } from '../store/follows'
import { messages } from '../store/messages'
import type { StoredTopic } from '../store/topics'
import { addresseeOf } from './addressee'
import { tellFollowers } from './announce'
import { authorFollowOf } from './follow-of'
import { messageOfTurn } from './message-of-turn'

/** Whose desk it is, and which council's topic it will be; `field` is the input's list. */
interface Gathering {
  readonly actor: Officer
  readonly council: string
  readonly field: string
}

/** The concerns as they stand, in the order given. The first that is not as it was seen refuses the whole. One database call each. */
export async function loadGathered(
  transaction: Transaction,
  seen: readonly SeenConcern[],
  gathering: Gathering,
): Promise<StoredConcern[]> {
  const loaded: StoredConcern[] = []
  for (const [at, one] of seen.entries()) {
    const concern = await transaction.get(concerns, one.concern)
    loaded.push(fitOrRefuse(concern, one, { ...gathering, field: `${gathering.field}.${at}` }))
  }
  return loaded
}

/** A concern that this desk has had is named by its number; one that it never had is answered as if it were not there. */
function fitOrRefuse(
  concern: StoredConcern | null,
  seen: SeenConcern,
  { actor, council, field }: Gathering,
): StoredConcern {
  if (!concern || !hasHad(actor, concern)) {
    const message = '勾选的诉求里有一件没有找到，它可能不归您办理。请刷新后重新勾选。'
    throw new Refusal('concern.not-found', { field, message })
  }
  const isHere = dealsWith(actor.grants, concern.station)
  if (!isHere || concern.version !== seen.version || !canTurn(concern, 'merge', actor.now)) {
    const message = `编号 ${concern.number} 的诉求刚刚有变动或已由同事办理，一件都没有办。请核对后再办。`
    throw new Refusal('concern.already-handled', { field, message })
  }
  if (concern.council !== council) {
    const message = `编号 ${concern.number} 的诉求归${addresseeOf(concern)}，不能和这一件并为一个议题。请取消勾选。`
    throw new Refusal('input.invalid', { field, message })
  }
  return concern
}

const hasHad = ({ grants }: Officer, { station, hops }: StoredConcern): boolean =>
  [station, ...hops.map(({ from }) => from)].some((each) => dealsWith(grants, each))

/** What those who gathered concerns are told. `reason` goes into the authors' message. */
export interface Telling {
  readonly toAuthor: MessageKind
  readonly toFollowers: FollowerMessageKind
  readonly reason: string
  /** Everybody who raised one of the concerns: told of the own one, not besides as a follower of another. */
  readonly authors: readonly string[]
}

/** Tells the author and the followers of a concern that is now part of `topic`. Two database calls, one more when it is followed. */
export async function tellOfTopic(
  transaction: Transaction,
  concern: StoredConcern & { readonly topic: string },
  { title: subject }: Pick<StoredTopic, 'title'>,
  { toAuthor, toFollowers, reason, authors }: Telling,
): Promise<void> {
  await transaction.set(messages, messageOfTurn(concern, toAuthor, { reason }))
  await transaction.set(follows, authorFollowOf(concern))
  await tellFollowers(transaction, concern, toFollowers, { subject, except: authors })
}
