/** `npm test`: makes ready what the suites stand on and runs them all; further words go to Jest (`npm test -- tests/rules`). */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { prepare } from './prepare.mjs'

const JEST = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url))

try {
  await prepare(['functions', 'local-cloud', 'weapp', 'h5'])
} catch (problem) {
  process.stderr.write(`\nnot ready for tests: ${problem.message}\n`)
  process.exit(1)
}

const suites = spawn(process.execPath, [JEST, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, TZ: 'Asia/Shanghai' },
})
suites.on('exit', (code) => process.exit(code ?? 1))
