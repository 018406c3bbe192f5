/** How long a county's gazetteer takes to build where nothing is warm yet: as a bundle, alone in a process of its own. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

const BUNDLE = join(process.cwd(), 'dist', 'bench', 'routing-load.cjs')

/** Processes a county. */
const ROUNDS = 21

/** The middle and the least of some fresh processes, in milliseconds. */
export function loadTimeOf(county: string): { readonly median: number; readonly least: number } {
  buildSync({
    entryPoints: [join(import.meta.dirname, '..', 'routing-load.mts')],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    // As the cloud functions are built.
    format: 'cjs',
    target: 'node18',
    logLevel: 'error',
  })
  const file = join(process.cwd(), 'config', 'divisions', `${county}.json`)
  const times = Array.from({ length: ROUNDS }, () =>
    Number(execFileSync(process.execPath, [BUNDLE, file], { encoding: 'utf8' })),
  ).sort((a, b) => a - b)
  return { median: times[ROUNDS >>> 1] ?? 0, least: times[0] ?? 0 }
}
