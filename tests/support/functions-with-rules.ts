/** Builds cloud functions as they are deployed, but for a county whose data file says something more: a deployment of one's own. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'

const ROOT = resolve(__dirname, '../..')

/** `rules` go over what the county's file says. */
const withRules = (county: string, rules: object): Plugin => ({
  name: 'county-rules',
  setup(builder) {
    builder.onLoad({ filter: new RegExp(`config/counties/${county}\\.json$`) }, ({ path }) => ({
      contents: JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...rules }),
      loader: 'json',
    }))
  },
})

/** A folder of functions (beside the deployed ones, so that they find the SDK) for `startLocalCloud({ functions })`, and how to remove it. */
export async function functionsWithRules(
  names: readonly string[],
  county: string,
  rules: object,
): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(ROOT, 'dist', 'functions-'))
  for (const name of names) {
    await cp(join(ROOT, 'dist/cloudfunctions', name), join(folder, name), { recursive: true })
    await build({
      entryPoints: [join(ROOT, 'cloudfunctions', name, 'index.ts')],
      outfile: join(folder, name, 'index.js'),
      bundle: true,
      platform: 'node',
      target: 'node18',
      format: 'cjs',
      external: ['wx-server-sdk'],
      plugins: [withRules(county, rules)],
      logLevel: 'error',
    })
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}
