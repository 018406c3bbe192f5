/**
 * Completes package-lock.json after a change of dependencies, so that `npm ci` works on every system:
 * a registry mirror may lack the binary packages of other systems, and npm then leaves them out of the lock,
 * though `npm ci` wants each of them named. Also removes download addresses. Run: node scripts/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'

const LOCK = new URL('../package-lock.json', import.meta.url)
const SYSTEMS = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony']
const PROCESSORS = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
}

/** What a binary package's name says of the machine that it is for, e.g. `@swc/core-linux-arm64-musl`. */
function machineOf(name) {
  const words = name.split(/[-/]/)
  const os = SYSTEMS.filter((system) => words.includes(system))
  const cpu = Object.entries(PROCESSORS)
    .filter(([word]) => words.includes(word))
    .map(([, value]) => value)
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu')) && os.includes('linux')
      ? ['glibc']
      : []
  return { ...(cpu.length && { cpu }), ...(os.length && { os }), ...(libc.length && { libc }) }
}

const lock = JSON.parse(readFileSync(LOCK, 'utf8'))
const places = Object.keys(lock.packages)
for (const place of places) {
  const entry = lock.packages[place]
  delete entry.resolved
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const isExact = /^\d/.test(version)
    const found = nearest(place, name)
    if (found || !isExact) continue
    const free = lock.packages[`node_modules/${name}`] === undefined
    const at = free ? `node_modules/${name}` : `${place}/node_modules/${name}`
    lock.packages[at] = {
      version,
      ...machineOf(name),
      ...(entry.dev && { dev: true }),
      license: entry.license,
      optional: true,
    }
  }

  /** The entry that Node would find for `name` from `place`, when its version is the wanted one. */
  function nearest(from, name) {
    const version = entry.optionalDependencies[name]
    for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
      const candidate = lock.packages[folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`]
      if (candidate) return !/^\d/.test(version) || candidate.version === version
      if (!folder) return false
    }
  }
}
const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(LOCK, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`)
