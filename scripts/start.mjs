/** `npm start`: installs and builds what is missing, starts the local cloud with demo data, and says where to look. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { prepare } from './prepare.mjs'

const MAIN = fileURLToPath(new URL('../dist/local-cloud/main.cjs', import.meta.url))
const PORT = '7621'

try {
  await prepare(['functions', 'local-cloud', 'h5'])
} catch (problem) {
  process.stderr.write(`\n没有准备好 not ready: ${problem.message}\n`)
  process.exit(1)
}

const flags = process.argv.slice(2)
const port = flags.includes('--port') ? [] : ['--port', PORT]
const cloud = spawn(process.execPath, [MAIN, ...port, '--data', '.local-cloud', '--demo', ...flags], {
  stdio: ['ignore', 'pipe', 'inherit'],
})

createInterface({ input: cloud.stdout }).once('line', (line) => {
  const { url } = JSON.parse(line)
  process.stdout.write(`
码上协商 已就绪 ready

  应用 app           ${url}/
  村码 village codes ${url}/codes
  检查 inspector     ${url}/inspector

在“我的”里可以换演示身份。Switch the demo person under “我的”. 按 Ctrl+C 结束 to stop.
`)
})

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => cloud.kill(signal))
cloud.on('exit', (code) => process.exit(code ?? 0))
