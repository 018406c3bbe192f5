/** Builds every cloud function into dist/cloudfunctions/<name>: one bundle, its package.json and config.json, deployable as they are. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import * as v from 'valibot'

const ROOT = join(import.meta.dirname, '..')
const SOURCE = join(ROOT, 'cloudfunctions')
const TARGET = join(ROOT, 'dist', 'cloudfunctions')
const SDK = 'wx-server-sdk'

const names = readdirSync(SOURCE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'core')
  .map((entry) => entry.name)

/** The SDK stays outside the bundle: the platform installs it by the exact version that was tested here. */
const project = v.parse(
  v.object({ version: v.string(), dependencies: v.record(v.string(), v.string()) }),
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')),
)

// What runs is replaced file by file; only functions that are no more are taken away.
for (const old of existsSync(TARGET) ? readdirSync(TARGET) : []) {
  if (!names.includes(old)) rmSync(join(TARGET, old), { recursive: true })
}
for (const name of names) {
  const folder = join(TARGET, name)
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: [join(SOURCE, name, 'index.ts')],
    outfile: join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    charset: 'utf8',
    external: [SDK],
    sourcemap: false,
  })
  cpSync(join(SOURCE, name, 'config.json'), join(folder, 'config.json'))
  const manifest = {
    name: `mashang-${name}`,
    version: project.version,
    private: true,
    main: 'index.js',
    dependencies: { [SDK]: project.dependencies[SDK] },
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
process.stderr.write(`dist/cloudfunctions: ${names.join(', ')}\n`)
