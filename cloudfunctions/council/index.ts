/** What the desks of station, committee, members, departments and county do, one file for each kind of thing they deal with. */
import { router } from '../core/procedure'
import { serve } from '../core/serve'
import { concernsProcedures } from './concerns'
import { findingsProcedures } from './findings'
import { sessionsProcedures } from './sessions'
import { topicsProcedures } from './topics'
import { upkeepProcedures } from './upkeep'

const councilRouter = router({
  ...concernsProcedures,
  ...topicsProcedures,
  ...sessionsProcedures,
  ...findingsProcedures,
  ...upkeepProcedures,
})

/** The phone's view of this function. */
export type CouncilRouter = typeof councilRouter

/** The cloud function. */
export const main = serve('council', councilRouter)
