/**
 * Makes ready what `npm start` and `npm test` stand on: the packages of the lock file, and the builds. Each is made only
 * when something that it is made from has changed; a stamp beside it keeps the hash of that.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const STAMPS = join(ROOT, 'node_modules', '.mashang')
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** The builds by name: what to say, what each is made from, where it ends up, and the npm script that makes it. */
const BUILDS = {
  functions: {
    says: '构建云函数 building cloud functions',
    from: [
      'cloudfunctions',
      'types',
      'config/cloud',
      'config/counties',
      'config/divisions',
      'scripts/build-functions.mts',
    ],
    makes: 'dist/cloudfunctions',
    script: 'build:functions',
  },
  'local-cloud': {
    says: '构建本地云 building the local cloud',
    from: [
      'local-cloud',
      'cloudfunctions/core',
      'types',
      'config/cloud',
      'config/counties',
      'config/divisions',
      'scripts/build-local-cloud.mjs',
    ],
    makes: 'dist/local-cloud/main.cjs',
    script: 'build:local-cloud',
  },
  h5: {
    says: '构建网页版 building the web app (about half a minute)',
    from: ['src', 'types', 'config', 'babel.config.js', 'package-lock.json'],
    makes: 'dist/h5/index.html',
    script: 'build:h5',
  },
  weapp: {
    says: '构建小程序 building the mini-program (about half a minute)',
    from: ['src', 'types', 'config', 'babel.config.js', 'package-lock.json'],
    makes: 'dist/weapp/app.json',
    script: 'build:weapp',
  },
}

/** Installs from the lock file when needed, then makes the named builds, saying what is under way. */
export async function prepare(names) {
  await installWhenMissing()
  for (const name of names) await buildWhenStale(name, BUILDS[name])
}

async function installWhenMissing() {
  const lock = hashOf(['package-lock.json'])
  const stamp = join(ROOT, 'node_modules', '.mashang', 'installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  await step('安装依赖 installing packages from the lock file (one to three minutes)', NPM, [
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
  ])
  writeStamp('installed', lock)
}

async function buildWhenStale(name, { says, from, makes, script }) {
  const inputs = hashOf([...from, 'package-lock.json'])
  const stamp = join(STAMPS, name)
  if (existsSync(join(ROOT, makes)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return
  await step(says, NPM, ['run', '--silent', script])
  if (!existsSync(join(ROOT, makes))) throw new Error(`${script} made no ${makes}`)
  writeStamp(name, inputs)
}

function writeStamp(name, hash) {
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(join(STAMPS, name), hash)
}

/** Runs a command under a line that counts seconds; what it printed is shown only when it fails. */
async function step(says, command, args) {
  const begun = Date.now()
  const isTerminal = process.stderr.isTTY
  process.stderr.write(isTerminal ? `· ${says}` : `· ${says}\n`)
  const ticking = isTerminal
    ? setInterval(() => process.stderr.write(`\r· ${says} ${secondsSince(begun)} s `), 1000)
    : null
  const { code, output } = await run(command, args)
  if (ticking) clearInterval(ticking)
  if (code !== 0) {
    process.stderr.write(`\n${output}\n`)
    throw new Error(`“${command} ${args.join(' ')}” ended with code ${code}; what it printed is above`)
  }
  process.stderr.write(isTerminal ? `\r✓ ${says} ${secondsSince(begun)} s\n` : `✓ ${says} ${secondsSince(begun)} s\n`)
}

const secondsSince = (begun) => Math.round((Date.now() - begun) / 1000)

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    const keep = (chunk) => {
      output = (output + chunk).slice(-20_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** One hash over the names and contents of all files under the given paths. */
function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesUnder(path)) hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)))
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  const whole = join(ROOT, path)
  if (!existsSync(whole)) return []
  if (!statSync(whole).isDirectory()) return [path]
  return readdirSync(whole)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`))
}
