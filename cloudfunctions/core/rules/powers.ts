/** Who may call what: one row a procedure. Where a document's place matters, the work asks {@link dealsWith} besides. */
import { isWithin, type Level, levelOf } from '../../../types/place'
import { type Grant, isInForce, ROLES, type Role } from '../../../types/role'

/** `anyone`: no identity needed. `resident`: anybody with a WeChat identity. `timer`: the platform's clock. Else: one of these roles. */
export type Audience = 'anyone' | 'resident' | 'timer' | readonly Role[]

const STATION: readonly Role[] = ['clerk', 'head']
const STATION_AND_COUNTY: readonly Role[] = ['clerk', 'head', 'county']

/** The table. A router that declares a procedure without a row here does not compile. */
export const POWERS = {
  'board.councils': 'anyone',
  'board.list': 'anyone',
  'board.topic': 'anyone',
  'resident.open': 'resident',
  'resident.route': 'resident',
  'resident.submit': 'resident',
  'resident.mine': 'resident',
  'resident.similar': 'resident',
  'resident.join': 'resident',
  'resident.leave': 'resident',
  'resident.supervise': 'resident',
  'resident.followed': 'resident',
  'resident.followedConcern': 'resident',
  'resident.topicStanding': 'resident',
  'resident.object': 'resident',
  'resident.confirm': 'resident',
  'resident.revisit': 'resident',
  'resident.concern': 'resident',
  'resident.withdraw': 'resident',
  'resident.ask': 'resident',
  'resident.claim': 'resident',
  'resident.inbox': 'resident',
  'resident.markRead': 'resident',
  'resident.me': 'resident',
  'resident.saveSettings': 'resident',
  'resident.permissions': 'resident',
  'resident.recordCredits': 'resident',
  'council.inbox': STATION_AND_COUNTY,
  'council.concern': STATION_AND_COUNTY,
  'council.accept': STATION,
  'council.return': STATION_AND_COUNTY,
  'council.pass': STATION_AND_COUNTY,
  'council.hold': STATION,
  'council.enter': STATION,
  'council.renewCode': STATION,
  'council.withdrawFor': STATION,
  'council.codes': STATION_AND_COUNTY,
  'council.mapCode': STATION_AND_COUNTY,
  'council.retireCode': STATION_AND_COUNTY,
  'council.bundles': STATION_AND_COUNTY,
  'council.separate': STATION_AND_COUNTY,
  'council.merge': STATION,
  'council.propose': ['clerk', 'head', 'committee', 'member'],
  'council.topics': ROLES,
  'council.closedTopics': ROLES,
  'council.alike': ['clerk', 'head', 'committee'],
  'council.topic': ROLES,
  'council.planning': STATION,
  'council.dossier': ROLES,
  'archive.word': ROLES,
  'council.file': ['clerk', 'head', 'committee', 'member', 'department'],
  'council.preview': STATION,
  'council.moveOn': ['clerk', 'head', 'member'],
  'council.session': STATION_AND_COUNTY,
  'council.convene': STATION,
  'council.changeCall': STATION,
  'council.cancelSession': STATION,
  'council.nameSeat': STATION,
  'council.seatSubstitute': STATION,
  'council.noteAnswer': STATION,
  'council.checkInCode': STATION,
  'council.tick': STATION,
  'council.openSession': STATION,
  'council.live': STATION,
  'council.steer': STATION,
  'council.note': STATION,
  'council.correctNote': STATION,
  'council.closeSession': STATION,
  'council.minutes': STATION,
  'council.saveMinutes': STATION,
  'council.sendMinutes': STATION,
  'council.confirmFor': STATION,
  'council.ground': STATION,
  'council.saveGround': STATION,
  'council.openGround': STATION,
  'council.withdrawStatement': STATION,
  'council.closeGround': STATION,
  'council.phoneTasks': STATION,
  'council.recordCall': STATION,
  'council.routing': ['head', 'county'],
  'council.corrections': ['head', 'county'],
  'council.members': STATION_AND_COUNTY,
  'council.member': STATION_AND_COUNTY,
  'council.editMember': STATION_AND_COUNTY,
  'council.memberCode': STATION_AND_COUNTY,
  'council.unbindMember': STATION_AND_COUNTY,
  'council.memberRecord': STATION_AND_COUNTY,
  'council.objections': STATION_AND_COUNTY,
  'council.answerDeed': STATION_AND_COUNTY,
  'roster.template': STATION_AND_COUNTY,
  'roster.preview': STATION_AND_COUNTY,
  'roster.import': STATION_AND_COUNTY,
  'member.invitations': 'resident',
  'member.invitation': 'resident',
  'member.answer': 'resident',
  'member.takeSeat': 'resident',
  'member.bind': 'resident',
  'member.record': 'resident',
  'member.objectToDeed': 'resident',
  'member.topics': 'resident',
  'member.research': ['member'],
  'member.checkIn': 'resident',
  'member.joinOnline': 'resident',
  'member.session': 'resident',
  'member.note': 'resident',
  'member.ground': 'resident',
  'member.vote': 'resident',
  'member.minutes': 'resident',
  'member.confirmMinutes': 'resident',
  'courier.tick': 'timer',
} as const satisfies Record<string, Audience>

/** The name of a procedure with its function, e.g. `council.accept`. */
export type Power = keyof typeof POWERS

/** The procedures whose audience is of kind `Kind`. */
export type PowerOf<Kind extends Audience> = { [P in Power]: (typeof POWERS)[P] extends Kind ? P : never }[Power]

/** The grants that let their holder call `power` at all at the moment `now`. */
export const grantsFor = (power: PowerOf<readonly Role[]>, grants: readonly Grant[], now: number): readonly Grant[] => {
  const roles: readonly Role[] = POWERS[power]
  return grants.filter((grant) => roles.includes(grant.role) && isInForce(grant, now))
}

/** Who deals with concerns at each level: a station's staff with its own, the county with what is held; no station is a village's. */
const DESK_ROLES = { county: ['county'], township: STATION, village: [] } as const satisfies Record<
  Level,
  readonly Role[]
>

/** Whether a holder deals with the concerns of `station` (a township's code, or a county's for held ones). */
export const dealsWith = (grants: readonly Grant[], station: string): boolean => {
  const roles: readonly Role[] = DESK_ROLES[levelOf(station)]
  return grants.some((grant) => roles.includes(grant.role) && isWithin(station, grant.place))
}

/** Who keeps village codes: a station's staff its township's, the county all of its own. */
export const keepsCodesOf = (grants: readonly Grant[], keeper: string): boolean =>
  grants.some(({ role, place }) =>
    role === 'county'
      ? isWithin(keeper, place)
      : STATION.includes(role) && levelOf(keeper) === 'township' && isWithin(keeper, place),
  )
