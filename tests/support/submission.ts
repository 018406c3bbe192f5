/** A submission as a resident of 靛坪村 would send it; each with a request id of its own. */
import { randomUUID } from 'node:crypto'
import type { InferInput } from 'valibot'
import { demoScene } from '../../local-cloud/demo/codes'
import type { submitInput } from '../../types/concern'

/** The village on whose wall the code hangs. */
export const DIANPING = '621122100207'

/** 巩昌镇, in which it lies. */
export const GONGCHANG = '621122100'

/** The next township, 文峰镇. */
export const WENFENG = '621122101'

/** The scene in the code on the wall of 靛坪村. */
export const DIANPING_SCENE = demoScene(DIANPING)

/** See above; `changes` replace fields. */
export const submission = (changes: Partial<InferInput<typeof submitInput>> = {}): InferInput<typeof submitInput> => ({
  requestId: randomUUID(),
  scene: DIANPING_SCENE,
  text: '村口到学校那一段路的路灯坏了，娃娃放学看不清路，希望尽快修好。',
  kind: 'roads-water-power',
  photos: [],
  where: { words: '村口到学校' },
  isNameShown: false,
  ...changes,
})

/** Submits without a code: only words say where. */
export const withoutCode = (changes: Partial<InferInput<typeof submitInput>> = {}): InferInput<typeof submitInput> => {
  const { scene: _scene, ...rest } = submission({ county: '621122', where: {}, ...changes })
  return rest
}
