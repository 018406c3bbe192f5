/** Rosters that come as a file: its own function, since the library that reads Excel is larger than all that a desk needs. */
import { importedSchema, importRosterInput, madeFileSchema, rosterInput, rosterPreviewSchema } from '../../types/roster'
import { forOfficer, router } from '../core/procedure'
import { serve } from '../core/serve'
import { importRoster, previewRoster } from '../core/work/import-roster'
import { makeRosterTemplate } from '../core/work/make-roster-template'

const rosterRouter = router({
  template: forOfficer('roster.template')
    .input(rosterInput)
    .output(madeFileSchema)
    .mutation(({ ctx, input }) => makeRosterTemplate(ctx.actor, input.place)),

  preview: forOfficer('roster.preview')
    .input(importRosterInput)
    .output(rosterPreviewSchema)
    .mutation(({ ctx, input }) => previewRoster(ctx.actor, input)),

  import: forOfficer('roster.import')
    .input(importRosterInput)
    .output(importedSchema)
    .mutation(({ ctx, input }) => importRoster(ctx.actor, input)),
})

/** The phone's view of this function. */
export type RosterRouter = typeof rosterRouter

/** The cloud function. */
export const main = serve('roster', rosterRouter)
