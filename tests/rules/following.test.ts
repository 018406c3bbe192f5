/** Following a matter: one follow for one person, one message for one turn, and the page that a message leads to. */
import { followIdOf, toldIdOf } from '../../cloudfunctions/core/rules/identifiers'
import {
  FOLLOWER_MESSAGE_KINDS,
  INVITATION_MESSAGE_KINDS,
  MESSAGE_KINDS,
  OFFICER_MESSAGE_KINDS,
  pageOfMessage,
} from '../../types/message'
import { MESSAGE_PHRASES } from '../../types/phrases/zh-CN/messages'

describe('joining', () => {
  it('twice is one follow; another person or another matter is another', () => {
    expect(followIdOf('c-one', 'p-one')).toBe(followIdOf('c-one', 'p-one'))
    expect(followIdOf('c-one', 'p-two')).not.toBe(followIdOf('c-one', 'p-one'))
    expect(followIdOf('t-one', 'p-one')).not.toBe(followIdOf('c-one', 'p-one'))
  })

  it('is told of a turn in one message, of the next turn in another', () => {
    expect(toldIdOf('a-one-2', 'p-one')).toBe(toldIdOf('a-one-2', 'p-one'))
    expect(toldIdOf('a-one-3', 'p-one')).not.toBe(toldIdOf('a-one-2', 'p-one'))
    expect(toldIdOf('a-one-2', 'p-two')).not.toBe(toldIdOf('a-one-2', 'p-one'))
  })

  it('says nothing in an id of who follows', () => {
    expect(followIdOf('c-one', 'p-secret')).not.toContain('secret')
  })
})

describe('what followers read', () => {
  const facts = {
    number: '261123-000001',
    title: '靛坪村 · 路水电网',
    addressee: '巩昌镇协商议事会',
    replyBy: '11月26日 星期四',
    replyWithinDays: 3,
    reason: '路灯本周内修好。',
  }

  it.each(FOLLOWER_MESSAGE_KINDS)('never calls the matter theirs, nor names its number: %s', (kind) => {
    const { title, status, body } = MESSAGE_PHRASES[kind]
    expect(`${title}${body(facts)}`).not.toMatch(/您的诉求|261123/)
    expect(Array.from(status).length).toBeLessThanOrEqual(5)
  })
})

describe('a message leads', () => {
  const ofNobody = [...FOLLOWER_MESSAGE_KINDS, ...OFFICER_MESSAGE_KINDS, ...INVITATION_MESSAGE_KINDS, 'county-alarm']
  const own = MESSAGE_KINDS.filter((kind) => !ofNobody.some((each) => each === kind))

  it('the county to its inbox, when figures do not agree', () => {
    expect(pageOfMessage({ kind: 'county-alarm', concern: null, topic: null })).toBe('council/inbox/index')
  })

  it.each(own)('its author to the own concern, also when there is a topic: %s', (kind) => {
    expect(pageOfMessage({ kind, concern: 'c-one', topic: 't-one' })).toBe('pages/concern/index?id=c-one')
  })

  it.each(OFFICER_MESSAGE_KINDS)(
    'an officer to the desk, or to the inbox when there is nothing they may open: %s',
    (kind) => {
      expect(pageOfMessage({ kind, concern: null, topic: 't-one' })).toBe('council/topic/index?id=t-one')
      expect(pageOfMessage({ kind, concern: 'c-one', topic: null })).toBe('council/concern/index?id=c-one')
      expect(pageOfMessage({ kind, concern: null, topic: null })).toBe('council/inbox/index')
    },
  )

  it('whoever is asked for a vote to the statements, as somebody concerned or by their own seat', () => {
    const asked = { concern: 'c-one', topic: 't-one' }
    expect(pageOfMessage({ ...asked, kind: 'topic-statements' })).toBe('member/ground/index?topic=t-one')
    expect(pageOfMessage({ ...asked, kind: 'statements-put', invitation: 'i-one' })).toBe(
      'member/ground/index?id=i-one',
    )
  })

  const followed = FOLLOWER_MESSAGE_KINDS.filter((kind) => kind !== 'topic-statements')

  it.each(followed)('a follower to the topic, or to what may be seen of the concern: %s', (kind) => {
    expect(pageOfMessage({ kind, concern: 'c-one', topic: 't-one' })).toBe('pages/topic/index?id=t-one')
    expect(pageOfMessage({ kind, concern: null, topic: 't-one' })).toBe('pages/topic/index?id=t-one')
    expect(pageOfMessage({ kind, concern: 'c-one', topic: null })).toBe('pages/follow/index?id=c-one')
  })
})
