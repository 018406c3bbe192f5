/** The demo's cast: one person of each role, named by role only. */
import type { Grant } from '../../types/role'

/** `key` is what the web build's switch and the tests call them by; the gateway maps it to the openid. */
export interface DemoPerson {
  readonly key: string
  readonly name: string
  readonly description: string
  readonly openid: string
  readonly grants: readonly Grant[]
}

const person = (key: string, name: string, description: string, grants: readonly Grant[]): DemoPerson => ({
  key,
  name,
  description,
  openid: `demo-openid-${key}`,
  grants,
})

/** In the order in which a concern meets them. */
export const demoPersons: readonly DemoPerson[] = [
  person('resident', '居民甲', '靛坪村居民', []),
  person('neighbour', '居民乙', '另一位居民', []),
  person('clerk', '巩昌镇工作人员', '巩昌镇委员工作站，受理诉求', [{ role: 'clerk', place: '621122100' }]),
  person('clerk-next', '文峰镇工作人员', '相邻的文峰镇委员工作站', [{ role: 'clerk', place: '621122101' }]),
  person('head', '巩昌镇站长', '巩昌镇委员工作站站长', [{ role: 'head', place: '621122100' }]),
  person('committee', '巩昌镇党委', '审定议题、作出决定', [{ role: 'committee', place: '621122100' }]),
  person('member', '政协委员', '住地委员，巩昌镇', [{ role: 'member', place: '621122100' }]),
  person('department', '县住建局', '县住建局经办人，办理交办的事', [
    { role: 'department', place: '621122', department: 'housing' },
  ]),
  person('department-transport', '县交通运输局', '县交通运输局经办人，办理交办的事', [
    { role: 'department', place: '621122', department: 'transport' },
  ]),
  person('county', '陇西县政协', '分派待定诉求、督办', [{ role: 'county', place: '621122' }]),
  person('clerk-ganzhou', '党寨镇工作人员', '甘州区党寨镇委员工作站', [{ role: 'clerk', place: '620702107' }]),
]
