/** Which villages are asked about when few raised a matter: with the county's own file, with a list, and with none wanted. */
import { smallVillagesOn } from '../../../cloudfunctions/core/rules/exposure/small-villages'
import { counties } from '../../../cloudfunctions/core/served'

const [GONGCHANG, DIANPING] = ['621122100', '621122100207']
const LONGXI = counties.get('621122')
const places = [...(LONGXI?.places.values() ?? [])]

it('as long as 陇西县 has not said which are small, every village of the township may be, and none of another', () => {
  const named = smallVillagesOn(GONGCHANG, places, LONGXI?.rules.smallVillages)
  expect(named).toContain('靛坪村')
  expect(named).not.toContain('巩昌镇')
  const own = places.filter(({ code }) => code.startsWith(GONGCHANG) && code.length === 12)
  expect(named).toHaveLength(own.length)
})

it('a list narrows it, and an empty one switches it off', () => {
  expect(smallVillagesOn(GONGCHANG, places, [DIANPING])).toEqual(['靛坪村'])
  expect(smallVillagesOn(GONGCHANG, places, [])).toEqual([])
})
