/** `npm run routing:report` on an export of two collections; the data is invented. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const EXPORT = join(__dirname, 'routing-export')
const SCRIPT = join(__dirname, '../../scripts/routing-report.mts')

jest.setTimeout(60_000)

const run = (...flags: string[]) =>
  new Promise<{ code: number; out: string; says: string }>((resolve) => {
    const tsx = join(__dirname, '../../node_modules/.bin/tsx')
    const child = execFile(tsx, [SCRIPT, ...flags], (_problem, out, says) =>
      resolve({ code: child.exitCode ?? 1, out, says }),
    )
  })

describe('the report on routing', () => {
  it('counts, per township, by basis and by reason, and tries today’s resolver on the labelled cases', async () => {
    const { code, out } = await run('--from', EXPORT, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      total: { routed: 18, judged: 13, right: 11, passedOn: 5 },
      held: 1,
      townships: [
        { said: '621122100', routed: 17, judged: 13, right: 11, passedOn: 4, accuracy: { share: 11 / 13 } },
        { said: '621122101', routed: 1, judged: 0, accuracy: null },
      ],
      bases: [
        { basis: 'code', routed: 15, judged: 11, right: 10 },
        { basis: 'choice', routed: 1 },
        { basis: 'words', routed: 2, judged: 2, right: 1, accuracy: null },
      ],
      reasons: [{ reason: 'other-township', count: 3 }, { count: 1 }, { count: 1 }],
      replays: [
        // Not answered yet where it went, so nobody knows that it is right.
        { basis: 'choice', counts: { unlabelled: 1 } },
        { basis: 'code', counts: { held: 1, unlabelled: 1 } },
        { basis: null, counts: { held: 1 } },
        { basis: 'words', counts: { right: 2 } },
      ],
      unread: 0,
    })
  })

  it('is a table that a county official can read, with denominators, and nothing that a resident wrote', async () => {
    const { out } = await run('--from', EXPORT)
    expect(out).toMatch(/巩昌镇\s+17\s+13\s+11\s+4\s+84\.6%（11\/13）\s+57\.8%–95\.7%/)
    expect(out).toMatch(/文峰镇\s+1\s+0\s+0\s+1\s+太少/)
    expect(out).toMatch(/巩昌镇 → 首阳镇\s+1/)
    for (const written of ['路灯', '13900001234', '261101-000002', 'c-1']) expect(out).not.toContain(written)
  })

  it('prints the words of each case only when asked, with the numbers masked', async () => {
    const { out } = await run('--from', EXPORT, '--cases')
    expect(out).toContain('路灯坏了三盏没有人修')
    expect(out).toContain('（手机号）')
    expect(out).toContain('（证件号）')
    expect(out).not.toMatch(/13900001234|62242419500101123X/)
  })

  describe('on a damaged export', () => {
    let folder: string
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'routing-export-'))
    })
    afterEach(() => rmSync(folder, { recursive: true }))

    it('says which line it cannot read, and counts the others once', async () => {
      const concerns = readFileSync(join(EXPORT, 'concerns.jsonl'), 'utf8')
      writeFileSync(join(folder, 'concerns.json'), `\ufeff${concerns}{"_id":"c-broken"\n${concerns}`)
      writeFileSync(join(folder, 'corrections.json'), '')
      const { code, out, says } = await run('--from', folder, '--json')
      expect(code).toBe(0)
      expect(says).toMatch(/concerns\.json 第 20 行读不懂/)
      expect(JSON.parse(out)).toMatchObject({ total: { routed: 18 }, replays: [], unread: 1 })
    })

    it('says which collection is missing', async () => {
      const { code, says } = await run('--from', folder)
      expect(code).toBe(1)
      expect(says).toContain('没有 concerns.json，请先从云开发控制台导出集合 concerns')
    })
  })

  it('without being told where to read says how it is used', async () => {
    const { code, says } = await run()
    expect(code).toBe(1)
    expect(says).toContain('--from')
  })
})
