/** One act on a topic, whoever does it: the lifecycle decides, and topic, record, card, page and announcement are written together. */
import type { ActResult } from '../../../types/workspace'
import { Refusal } from '../refusal'
import type { Actor } from '../rules/lifecycle/actor'
import { type Act, advance } from '../rules/lifecycle/advance'
import { transact } from '../store/database'
import { type StoredTopic, topics } from '../store/topics'
import { announceMovement } from './announce-movement'
import { answerDepartment } from './answer-department'
import { answerObjector } from './answer-objector'
import { afterAct, deliberatedOf } from './deliberated'
import { writeTopic } from './write-topic'

/** Who does it (a person's id), with which request, on which topic, when. */
export interface ActRequest {
  readonly requestId: string
  readonly topic: string
  readonly person: string
  readonly now: number
}

/** What is done and in which capacity, once the topic is known; throws the refusal of whoever may not. */
export type Prepare = (topic: StoredTopic) => Prepared | Promise<Prepared>

interface Prepared {
  readonly act: Act
  readonly actor: Actor
}

/** A request that was done before is answered with how the topic stands. Five database calls beside begin and commit when the topic moves and somebody is told, three when its place on the board stays as it was, beside those of `prepare`. */
export const takeAct = ({ requestId, topic: id, person, now }: ActRequest, prepare: Prepare): Promise<ActResult> =>
  transact(async (transaction) => {
    const topic = await transaction.get(topics, id)
    if (!topic) throw new Refusal('topic.not-found')
    if (topic.turns.some((turn) => turn.requestId === requestId && turn.person === person)) return resultOf(topic)
    const { act, actor } = await prepare(topic)
    const advanced = advance(deliberatedOf(topic), topic.method, act, actor, now)
    if (!advanced.ok) {
      const { code, message, field } = advanced
      throw new Refusal(code, field === undefined ? { message } : { message, field: `paper.${field}` })
    }
    const next = afterAct(topic, advanced.topic, advanced.event, { requestId, person })
    await writeTopic(transaction, next, topic)
    await announceMovement(transaction, topic, next)
    await answerObjector(transaction, next)
    await answerDepartment(transaction, next)
    return resultOf(next)
  })

const resultOf = (topic: StoredTopic): ActResult => ({
  topic: topic._id,
  version: topic.version,
  step: topic.step,
  ending: topic.ending,
})
