/** Fails when a package of the built mini-program is larger than it may be. Run after `npm run build:weapp`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PACKAGE = fileURLToPath(new URL('../dist/weapp', import.meta.url))
const KB = 1024

/** Bytes. The main package: our own promise, so that it opens on a slow network; the others: WeChat's limits. */
const LIMITS = { main: 1024 * KB, subpackage: 2048 * KB, whole: 20 * 1024 * KB }

if (!existsSync(join(PACKAGE, 'app.json'))) {
  process.stderr.write('dist/weapp is not built: run `npm run build:weapp` first\n')
  process.exit(1)
}

const { subPackages = [], subpackages = subPackages } = JSON.parse(readFileSync(join(PACKAGE, 'app.json'), 'utf8'))
const roots = subpackages.map(({ root }) => root.replace(/\/$/, ''))

const bytesUnder = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + bytesUnder(join(path, name)), 0)
    : statSync(path).size

const whole = bytesUnder(PACKAGE)
const parts = roots.map((root) => ({
  name: `subpackage ${root}`,
  bytes: bytesUnder(join(PACKAGE, root)),
  most: LIMITS.subpackage,
}))
const inParts = parts.reduce((sum, part) => sum + part.bytes, 0)
const rows = [
  { name: 'main package', bytes: whole - inParts, most: LIMITS.main },
  ...parts,
  { name: 'whole', bytes: whole, most: LIMITS.whole },
]
for (const { name, bytes, most } of rows) {
  process.stdout.write(`${bytes <= most ? 'ok  ' : 'OVER'} ${name}: ${Math.ceil(bytes / KB)} KB of ${most / KB} KB\n`)
}
process.exit(rows.every(({ bytes, most }) => bytes <= most) ? 0 : 1)
