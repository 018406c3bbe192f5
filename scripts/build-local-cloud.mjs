/** Builds the local cloud with esbuild into dist/local-cloud, only when one of its sources is newer. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const outputFolder = join(root, 'dist/local-cloud')
const sourceList = join(outputFolder, 'sources.json')

/** The built program. */
export const localCloudMain = join(outputFolder, 'main.cjs')

const modifiedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : Number.POSITIVE_INFINITY)

function isFresh() {
  if (!existsSync(localCloudMain) || !existsSync(sourceList)) return false
  const builtAt = statSync(sourceList).mtimeMs
  const sources = JSON.parse(readFileSync(sourceList, 'utf8'))
  return sources.every((source) => modifiedAt(join(root, source)) < builtAt)
}

/** Builds when a source is newer. */
export async function buildLocalCloudWhenStale() {
  if (!isFresh()) await buildLocalCloud()
}

async function buildLocalCloud() {
  const { build } = await import('esbuild')
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: {
      main: 'local-cloud/main.ts',
      'function-worker': 'local-cloud/functions/function-worker.ts',
    },
    outdir: outputFolder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // A native module loads its binary by path, so it stays where npm put it.
    external: ['libsql'],
    loader: { '.html': 'text', '.css': 'text' },
    sourcemap: true,
    metafile: true,
    logLevel: 'warning',
  })
  const ownSources = Object.keys(metafile.inputs).filter((path) => !path.startsWith('node_modules/'))
  writeFileSync(sourceList, JSON.stringify([...ownSources, 'scripts/build-local-cloud.mjs', 'package-lock.json']))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildLocalCloud()
