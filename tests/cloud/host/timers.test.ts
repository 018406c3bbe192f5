/** Timers: what a schedule means, and how a function is run by one. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDue, parseSchedule } from '../../../local-cloud/functions/cron'
import { listFunctionDefinitions } from '../../../local-cloud/functions/function-definition'
import { fixtureFunctions, startLocalCloud } from '../../support/local-cloud'

/** A moment in China, e.g. `2026-10-01 09:30:00`, a Thursday. */
const china = (text: string) => Date.parse(`${text.replace(' ', 'T')}+08:00`)

describe('a schedule', () => {
  test.each([
    ['* * * * * * *', '2026-10-01 09:30:07', true],
    ['0 * * * * * *', '2026-10-01 09:30:00', true],
    ['0 * * * * * *', '2026-10-01 09:30:01', false],
    ['0 */5 * * * * *', '2026-10-01 09:35:00', true],
    ['0 */5 * * * * *', '2026-10-01 09:36:00', false],
    ['0 0 8 * * * *', '2026-10-01 08:00:00', true],
    ['0 0 8 * * * *', '2026-10-01 00:00:00', false],
    ['0 30 9-17 * * * *', '2026-10-01 17:30:00', true],
    ['0 30 9-17 * * * *', '2026-10-01 18:30:00', false],
    ['0 0 9 * * MON-FRI *', '2026-10-01 09:00:00', true],
    ['0 0 9 * * MON-FRI *', '2026-10-03 09:00:00', false],
    ['0 0 0 1 JAN,OCT * *', '2026-10-01 00:00:00', true],
    ['0 0 0 1 JAN,OCT * *', '2026-09-01 00:00:00', false],
    ['0 0 0 15 * THU *', '2026-10-01 00:00:00', true],
    ['0 0 0 15 * THU *', '2026-10-15 00:00:00', true],
    ['0 0 0 15 * THU *', '2026-10-16 00:00:00', false],
    ['0 0 0 1 * * 2027', '2026-10-01 00:00:00', false],
  ])('%s at %s: %s', (schedule, moment, expected) => {
    expect(isDue(parseSchedule(schedule), china(moment))).toBe(expected)
  })

  test.each([
    ['* * * * * *', '7 段'],
    ['60 * * * * * *', '秒'],
    ['* * 24 * * * *', '时'],
    ['* * * 0 * * *', '日'],
    ['* * * * * FUNDAY *', '星期'],
    ['*/0 * * * * * *', '秒'],
    ['* x * * * * *', '分'],
  ])('%s is refused and names what is wrong: %s', (schedule, field) => {
    expect(() => parseSchedule(schedule)).toThrow(field)
  })
})

describe('a timer', () => {
  test('runs on request with the source of the platform, twice at once when asked', async () => {
    const cloud = await startLocalCloud({ functions: fixtureFunctions })
    const results = await cloud.runTimer('echo', 2)
    expect(results.map(({ result }) => result)).toMatchObject([
      { timer: 'every-second', source: 'wx_trigger' },
      { timer: 'every-second', source: 'wx_trigger' },
    ])
    await cloud.stop()
  })

  test('a person cannot pretend to be the timer', async () => {
    const cloud = await startLocalCloud({ functions: fixtureFunctions })
    const { result } = await cloud.call('visitor-1234', 'echo', { Type: 'Timer', TriggerName: 'every-second' })
    expect(result).toMatchObject({ source: 'wx_client' })
    await cloud.stop()
  })

  test('runs by the clock', async () => {
    const cloud = await startLocalCloud({ functions: fixtureFunctions, timers: true })
    let ran = 0
    while (ran === 0) {
      const overview = await (await cloud.fetch('/inspector/overview')).json()
      ran = overview.calls.filter((call: { source: string }) => call.source === 'wx_trigger').length
    }
    expect(ran).toBeGreaterThan(0)
    await cloud.stop()
  })

  test('a second trigger in one function is refused, as the platform would', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'two-triggers-'))
    await mkdir(join(folder, 'eager'))
    await writeFile(join(folder, 'eager', 'index.js'), 'exports.main = () => null')
    const trigger = (name: string) => ({ name, type: 'timer', config: '0 * * * * * *' })
    await writeFile(
      join(folder, 'eager', 'config.json'),
      JSON.stringify({ triggers: [trigger('one'), trigger('two')] }),
    )
    expect(() => listFunctionDefinitions(folder)).toThrow('只能有一个定时触发器')
    await rm(folder, { recursive: true })
  })

  test('a function without a timer is named', async () => {
    const cloud = await startLocalCloud({ functions: fixtureFunctions })
    await expect(cloud.runTimer('relay')).rejects.toThrow('relay 没有定时触发器')
    await cloud.stop()
  })
})
