/** A topic on its first day, whatever it comes from: at the first step of its council's method, with the first event of its record. */
import { firstStepOf } from '../../../types/method'
import { townshipOf } from '../../../types/place'
import type { TimelineEvent } from '../../../types/timeline'
import { methodAt } from '../rules/counties'
import { spokenNumber } from '../rules/identifiers'
import { NOT_CARRIED_OUT } from '../rules/lifecycle/carried-out'
import { NO_INQUIRY } from '../rules/lifecycle/inquiry'
import { recorded } from '../rules/record'
import { counties } from '../served'
import type { StoredTopic } from '../store/topics'
import { withClocks } from './with-clocks'

/** What differs from topic to topic; `opened` says when, and in whose name. */
interface Opening
  extends Pick<
    StoredTopic,
    '_id' | 'council' | 'title' | 'summary' | 'kind' | 'photos' | 'gathered' | 'followers' | 'notSupervising' | 'file'
  > {
  readonly opened: TimelineEvent
}

/** See the file's purpose; not yet written. */
export function newTopicOf({ opened, ...own }: Opening): StoredTopic {
  const method = methodAt(counties, own.council)
  return withClocks({
    ...own,
    number: spokenNumber(own._id, opened.at),
    version: 1,
    board: townshipOf(own.council) ?? own.council,
    method,
    step: firstStepOf(method).key,
    stepSince: opened.at,
    openedAt: opened.at,
    closedAt: null,
    lapseAt: null,
    stepFrom: 0,
    carried: NOT_CARRIED_OUT,
    inquiry: NO_INQUIRY,
    meets: null,
    session: null,
    conveneAt: null,
    deedsAt: null,
    told: [],
    unstaffed: [],
    ending: null,
    turns: [],
    record: recorded(own._id, [], opened),
  })
}
