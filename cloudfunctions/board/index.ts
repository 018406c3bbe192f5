/** What the public may see: boards, topics, the directory of councils. */
import * as v from 'valibot'
import { countyDirectorySchema } from '../../types/council'
import { cursorField, idField } from '../../types/fields'
import { PHASES } from '../../types/method'
import { councilField } from '../../types/place'
import { boardPageSchema, topicPageSchema } from '../../types/topic'
import { forAnyone, router } from '../core/procedure'
import { directoryOf } from '../core/rules/counties'
import { serve } from '../core/serve'
import { counties } from '../core/served'
import { listBoard } from '../core/work/list-board'
import { readTopic } from '../core/work/read-topic'

const boardRouter = router({
  councils: forAnyone('board.councils')
    .output(v.object({ counties: v.array(countyDirectorySchema) }))
    .query(() => ({ counties: directoryOf(counties) })),

  list: forAnyone('board.list')
    .input(v.object({ council: councilField, phase: v.optional(v.picklist(PHASES)), after: cursorField }))
    .output(boardPageSchema)
    .query(({ ctx, input }) => listBoard({ ...input, now: ctx.now })),

  topic: forAnyone('board.topic')
    .input(v.object({ id: idField('议题编号') }))
    .output(topicPageSchema)
    .query(({ ctx, input }) => readTopic(input.id, ctx.now)),
})

/** The phone's view of this function. */
export type BoardRouter = typeof boardRouter

/** The cloud function. */
export const main = serve('board', boardRouter)
