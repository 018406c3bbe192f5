/** What is made to be kept on paper: its own function, since the library that writes Word files is larger than all that a desk needs. */
import * as v from 'valibot'
import { wordDossierSchema } from '../../types/dossier'
import { idField } from '../../types/fields'
import { forOfficer, router } from '../core/procedure'
import { serve } from '../core/serve'
import { writeWordDossier } from '../core/work/write-word-dossier'

const archiveRouter = router({
  word: forOfficer('archive.word')
    .input(v.object({ topic: idField('议题编号') }))
    .output(wordDossierSchema)
    .mutation(({ ctx, input }) => writeWordDossier(ctx.actor, input.topic)),
})

/** The phone's view of this function. */
export type ArchiveRouter = typeof archiveRouter

/** The cloud function. */
export const main = serve('archive', archiveRouter)
