/** Who may call what, the whole table, forbidden cells included. */
import { dealsWith, grantsFor, POWERS, type PowerOf } from '../../cloudfunctions/core/rules/powers'
import { type Grant, ROLES, type Role } from '../../types/role'

const GONGCHANG = '621122100'
const NOW = Date.parse('2026-11-23T09:00:00+08:00')

/** Columns: clerk head committee member department county. */
const DESK: Record<PowerOf<readonly Role[]>, readonly boolean[]> = {
  'council.inbox': [true, true, false, false, false, true],
  'council.concern': [true, true, false, false, false, true],
  'council.accept': [true, true, false, false, false, false],
  'council.return': [true, true, false, false, false, true],
  'council.pass': [true, true, false, false, false, true],
  'council.hold': [true, true, false, false, false, false],
  'council.enter': [true, true, false, false, false, false],
  'council.renewCode': [true, true, false, false, false, false],
  'council.withdrawFor': [true, true, false, false, false, false],
  'council.propose': [true, true, true, true, false, false],
  'member.research': [false, false, false, true, false, false],
  'council.topics': [true, true, true, true, true, true],
  'council.closedTopics': [true, true, true, true, true, true],
  'council.alike': [true, true, true, false, false, false],
  'council.topic': [true, true, true, true, true, true],
  'council.planning': [true, true, false, false, false, false],
  'council.dossier': [true, true, true, true, true, true],
  'archive.word': [true, true, true, true, true, true],
  'council.file': [true, true, true, true, true, false],
  'council.preview': [true, true, false, false, false, false],
  'council.moveOn': [true, true, false, true, false, false],
  'council.session': [true, true, false, false, false, true],
  'council.convene': [true, true, false, false, false, false],
  'council.changeCall': [true, true, false, false, false, false],
  'council.cancelSession': [true, true, false, false, false, false],
  'council.nameSeat': [true, true, false, false, false, false],
  'council.seatSubstitute': [true, true, false, false, false, false],
  'council.noteAnswer': [true, true, false, false, false, false],
  'council.checkInCode': [true, true, false, false, false, false],
  'council.tick': [true, true, false, false, false, false],
  'council.openSession': [true, true, false, false, false, false],
  'council.live': [true, true, false, false, false, false],
  'council.steer': [true, true, false, false, false, false],
  'council.note': [true, true, false, false, false, false],
  'council.correctNote': [true, true, false, false, false, false],
  'council.closeSession': [true, true, false, false, false, false],
  'council.ground': [true, true, false, false, false, false],
  'council.saveGround': [true, true, false, false, false, false],
  'council.openGround': [true, true, false, false, false, false],
  'council.withdrawStatement': [true, true, false, false, false, false],
  'council.closeGround': [true, true, false, false, false, false],
  'council.minutes': [true, true, false, false, false, false],
  'council.saveMinutes': [true, true, false, false, false, false],
  'council.sendMinutes': [true, true, false, false, false, false],
  'council.confirmFor': [true, true, false, false, false, false],
  'council.phoneTasks': [true, true, false, false, false, false],
  'council.recordCall': [true, true, false, false, false, false],
  'council.members': [true, true, false, false, false, true],
  'council.member': [true, true, false, false, false, true],
  'council.editMember': [true, true, false, false, false, true],
  'council.memberCode': [true, true, false, false, false, true],
  'council.unbindMember': [true, true, false, false, false, true],
  'council.memberRecord': [true, true, false, false, false, true],
  'council.objections': [true, true, false, false, false, true],
  'council.answerDeed': [true, true, false, false, false, true],
  'roster.template': [true, true, false, false, false, true],
  'roster.preview': [true, true, false, false, false, true],
  'roster.import': [true, true, false, false, false, true],
  'council.routing': [false, true, false, false, false, true],
  'council.corrections': [false, true, false, false, false, true],
  'council.bundles': [true, true, false, false, false, true],
  'council.separate': [true, true, false, false, false, true],
  'council.merge': [true, true, false, false, false, false],
  'council.codes': [true, true, false, false, false, true],
  'council.mapCode': [true, true, false, false, false, true],
  'council.retireCode': [true, true, false, false, false, true],
}

/** A department's grant says which department. */
const grantOf = (role: Role): Grant =>
  role === 'department' ? { role, place: GONGCHANG, department: 'housing' } : { role, place: GONGCHANG }

const isDeskPower = (power: string): power is keyof typeof DESK => power in DESK

describe('the table of powers', () => {
  it('has every procedure that needs a role in this test', () => {
    const needRole = Object.entries(POWERS).filter(([, holder]) => typeof holder !== 'string')
    expect(needRole.map(([power]) => power).sort()).toEqual(Object.keys(DESK).sort())
  })

  const cells = Object.keys(DESK)
    .filter(isDeskPower)
    .flatMap((power) => ROLES.map((role, at) => [power, role, DESK[power][at] ?? false] as const))

  it.each(cells)('%s by %s: %s', (power, role, isAllowed) => {
    expect(grantsFor(power, [grantOf(role)], NOW).length > 0).toBe(isAllowed)
  })

  it.each(Object.keys(DESK).filter(isDeskPower))('%s by a department that is not named: never', (power) => {
    expect(grantsFor(power, [{ role: 'department', place: GONGCHANG }], NOW)).toEqual([])
  })

  it('ends a member’s powers with the last moment of the term, and not before', () => {
    const grant: Grant = { role: 'member', place: GONGCHANG, member: 'm-1', until: NOW }
    for (const power of ['council.file', 'council.topics', 'council.propose'] as const) {
      expect(grantsFor(power, [grant], NOW)).toEqual([grant])
      expect(grantsFor(power, [grant], NOW + 1)).toEqual([])
    }
  })

  it('gives somebody without any role nothing', () => {
    for (const power of Object.keys(DESK).filter(isDeskPower)) expect(grantsFor(power, [], NOW)).toEqual([])
  })
})

describe('a place is a scope', () => {
  it.each([
    ['the clerk of the township deals with it', 'clerk', GONGCHANG, GONGCHANG, true],
    ['the clerk of the next township does not', 'clerk', '621122101', GONGCHANG, false],
    ['a clerk of a village does not deal with the township', 'clerk', '621122100207', GONGCHANG, false],
    ['the county deals with what is held', 'county', '621122', '621122', true],
    ['the county does not deal with what a township has', 'county', '621122', GONGCHANG, false],
    ['the next county does not deal with what this one holds', 'county', '620702', '621122', false],
    ['a clerk does not deal with what the county holds', 'clerk', GONGCHANG, '621122', false],
    ['a committee deals with no concerns', 'committee', GONGCHANG, GONGCHANG, false],
    ['an empty place reaches nothing', 'county', '', '621122', false],
  ] as const)('%s', (_title, role, place, station, expected) => {
    expect(dealsWith([{ role, place }], station)).toBe(expected)
  })
})
