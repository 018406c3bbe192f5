/** The process: how it starts, refuses to start, ends, and takes up a changed function. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localCloudMain, startLocalCloud } from '../../support/local-cloud'

const folder = mkdtempSync(join(tmpdir(), 'mashang-process-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...args: string[]) =>
  spawnSync(process.execPath, [localCloudMain, ...args], { encoding: 'utf8', cwd: folder })

function writeFunction(name: string, body: string) {
  mkdirSync(join(folder, 'functions', name), { recursive: true })
  writeFileSync(join(folder, 'functions', name, 'index.js'), body)
}

test('a port in use: one Chinese line that says what to do, exit code 2, and nothing on stdout', async () => {
  const first = await startLocalCloud()
  const { port } = new URL(first.url)
  const { status, stdout, stderr } = run('--port', port, '--data', ':memory:')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(`端口 ${port} 已被占用`)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  await first.stop()
})

test.each([
  ['a port that is none', ['--port', 'abc'], '端口应是'],
  ['an option that does not exist', ['--nonsense'], 'nonsense'],
  ['a data folder that is a file', ['--port', '0', '--data', localCloudMain], '请换成一个文件夹'],
])('%s: exit code 2 and a line that names it', (_what, args, words) => {
  const { status, stderr } = run(...args)
  expect(status).toBe(2)
  expect(stderr).toContain(words)
})

test('stdout is one JSON line with the address and the environment, and no real credentials', async () => {
  const cloud = await startLocalCloud()
  expect(cloud.env).toMatchObject({ TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_SECRETKEY: 'local' })
  expect(JSON.parse(cloud.env.TCB_CONTEXT_CNFG ?? '')).toEqual({ URL: `${cloud.url}/admin` })
  await cloud.stop()
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it cleanly', async (signal) => {
  const child = spawn(process.execPath, [localCloudMain, '--port', '0', '--data', ':memory:'], { cwd: folder })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  expect(await ended).toBe(0)
})

test('it ends with its parent only when asked', async () => {
  const child = spawn(process.execPath, [localCloudMain, '--port', '0', '--data', ':memory:', '--with-parent'], {
    cwd: folder,
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.stdin.end()
  expect(await ended).toBe(0)
})

test('a changed function is used for the next call', async () => {
  writeFunction('greet', `exports.main = () => 'before'`)
  const cloud = await startLocalCloud({ functions: join(folder, 'functions') })
  expect((await cloud.call('visitor-1234', 'greet')).result).toBe('before')
  writeFunction('greet', `exports.main = () => 'and after'`)
  expect((await cloud.call('visitor-1234', 'greet')).result).toBe('and after')
  await cloud.stop()
})

test('a function that does not load fails with its own words, and works once it is mended', async () => {
  writeFunction('broken', `throw new Error('missing setting')`)
  const cloud = await startLocalCloud({ functions: join(folder, 'functions') })
  expect(await cloud.call('visitor-1234', 'broken')).toMatchObject({
    errCode: -504002,
    errMsg: expect.stringContaining('missing setting'),
  })
  writeFunction('broken', `exports.main = () => 'mended'`)
  expect((await cloud.call('visitor-1234', 'broken')).result).toBe('mended')
  await cloud.stop()
})

test('functions run in the time zone of the platform, which is not that of China', async () => {
  writeFunction('hour', `exports.main = () => new Date(0).getHours()`)
  const cloud = await startLocalCloud({ functions: join(folder, 'functions') })
  expect((await cloud.call('visitor-1234', 'hour')).result).toBe(0)
  await cloud.stop()
})

test('demo data is put into an empty data folder once', async () => {
  const data = join(folder, 'data')
  const count = async () => {
    const cloud = await startLocalCloud({ data, demo: true })
    const { collections } = await (await cloud.fetch('/inspector/overview')).json()
    await cloud.stop()
    return collections.find(({ name }: { name: string }) => name === 'codes').count
  }
  const first = await count()
  expect(first).toBeGreaterThan(400)
  expect(await count()).toBe(first)
})
