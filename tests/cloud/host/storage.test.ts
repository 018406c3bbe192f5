/** Files: what functions upload, link, download and delete through the real SDK, and what a phone may reach. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixtureFunctions, type LocalCloud, startLocalCloud } from '../../support/local-cloud'

let cloud: LocalCloud
const data = mkdtempSync(join(tmpdir(), 'mashang-storage-'))

beforeAll(async () => {
  cloud = await startLocalCloud({ functions: fixtureFunctions, data })
})
afterAll(async () => {
  await cloud.stop()
  rmSync(data, { recursive: true })
})

const echo = async (act: string, more: object) => (await cloud.call('visitor-1234', 'echo', { act, ...more })).result

async function upload(path: string, text = 'a well, dry since June'): Promise<string> {
  const result = (await echo('upload', { path, text })) as { fileID: string }
  return result.fileID
}

async function linkOf(fileID: string): Promise<string> {
  const { fileList } = (await echo('links', { fileList: [fileID] })) as { fileList: { tempFileURL: string }[] }
  return fileList[0]?.tempFileURL ?? ''
}

const phoneUpload = (person: string, path: string, body: string) =>
  cloud.fetch(`/gateway/files?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { 'x-demo-person': person },
    body,
  })

const phoneLinks = async (person: string, fileList: unknown) => {
  const init = { method: 'POST', headers: { 'x-demo-person': person }, body: JSON.stringify({ fileList }) }
  return (await cloud.fetch('/gateway/temp-urls', init)).json()
}

describe('functions', () => {
  test('a function reads back what it uploaded, also under a Chinese name with a space', async () => {
    const fileID = await upload('photos/靛坪村 水井.txt')
    expect(fileID).toMatch(/^cloud:\/\/mashang-local\.[\w-]+\/photos\/靛坪村 水井\.txt$/)
    expect(await echo('download', { fileID })).toBe('a well, dry since June')
  })

  test('a temporary link opens the file in a browser, with its kind', async () => {
    const response = await fetch(await linkOf(await upload('photos/well.txt')))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await response.text()).toBe('a well, dry since June')
  })

  test.each([
    ['of another file', (link: string) => link.replace('secret-a', 'secret-b')],
    ['with a later end', (link: string) => link.replace(/t=\d+/, 't=99999999999')],
    ['without a signature', (link: string) => link.replace(/&sign=.*/, '')],
  ])('a link %s is refused', async (_what, forge) => {
    const link = await linkOf(await upload('secret-a.txt'))
    await upload('secret-b.txt')
    expect((await fetch(link)).status).toBe(200)
    expect((await fetch(forge(link))).status).toBe(403)
  })

  test('a link that has expired is refused and says so', async () => {
    const fileID = await upload('old.txt')
    const links = (await echo('links', { fileList: [{ fileID, maxAge: -1 }] })) as {
      fileList: { tempFileURL: string }[]
    }
    const response = await fetch(links.fileList[0]?.tempFileURL ?? '')
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ message: expect.stringContaining('已过期') })
  })

  test('a deleted file is gone, and deleting it again says that it does not exist', async () => {
    const fileID = await upload('gone.txt')
    const link = await linkOf(fileID)
    expect(await echo('remove', { fileList: [fileID] })).toMatchObject({ fileList: [{ fileID, status: 0 }] })
    expect(await echo('remove', { fileList: [fileID] })).toMatchObject({ fileList: [{ fileID, status: -503003 }] })
    expect((await fetch(link)).status).toBe(404)
  })

  test.each(['../outside.txt', '/etc/passwd', 'a//b', 'a/../../b', 'a\\b', 'a?b', 'a%2e%2e', ''])(
    'the path %j is refused with what is wrong',
    async (path) => {
      expect(await echo('upload', { path, text: 'x' })).toMatchObject({
        errMsg: expect.stringMatching(path === '' ? /cloudPath|路径/ : /文件路径/),
      })
    },
  )

  test('files lie in the data folder under names that no path can choose', async () => {
    await upload('a/b/c.txt')
    expect(readdirSync(join(data, 'files')).every((name) => /^[0-9a-f]{64}(\.json)?$/.test(name))).toBe(true)
  })

  test('a full disk is told to the function, and nothing is stored', async () => {
    await cloud.setFault({ target: 'storage', kind: 'disk-full' })
    expect(await echo('upload', { path: 'full.txt', text: 'x' })).toMatchObject({
      errMsg: expect.stringContaining('磁盘已满'),
    })
  })
})

describe('phones', () => {
  test('a person uploads a picture and gets a link to it', async () => {
    const { fileID } = await (await phoneUpload('visitor-aaaa', 'own/1.txt', 'mine')).json()
    const { fileList } = await phoneLinks('visitor-aaaa', [fileID])
    expect(fileList).toMatchObject([{ fileID, status: 0, errMsg: 'ok' }])
    expect(await (await fetch(fileList[0].tempFileURL)).text()).toBe('mine')
    expect(await echo('download', { fileID })).toBe('mine')
  })

  test('nobody else gets a link to it, nor can write over it', async () => {
    const { fileID } = await (await phoneUpload('visitor-aaaa', 'own/2.txt', 'mine')).json()
    expect(await phoneLinks('visitor-bbbb', [fileID])).toMatchObject({
      fileList: [{ status: -503002, tempFileURL: '' }],
    })
    const response = await phoneUpload('visitor-bbbb', 'own/2.txt', 'not yours')
    expect(response.status).toBe(403)
    expect(await echo('download', { fileID })).toBe('mine')
  })

  test('a file of a function is not handed to a phone that only knows its name', async () => {
    const fileID = await upload('internal.txt')
    expect(await phoneLinks('visitor-aaaa', [fileID])).toMatchObject({ fileList: [{ status: -503002 }] })
  })

  test('something that is no fileID does not exist', async () => {
    const { fileList } = await phoneLinks('visitor-aaaa', ['cloud://elsewhere/x', 7, { fileID: 1 }])
    expect(fileList.map((file: { status: number }) => file.status)).toEqual([-503003, -503003, -503003])
  })

  test('a path that leads out is refused', async () => {
    const response = await phoneUpload('visitor-aaaa', '../../x', 'x')
    expect(response.status).toBe(400)
    expect((await response.json()).message).toContain('文件路径')
  })

  test('a file above 50 MB is refused with its size', async () => {
    const response = await phoneUpload('visitor-aaaa', 'big.bin', 'x'.repeat(50 * 1024 * 1024 + 1))
    expect(response.status).toBe(413)
    expect((await response.json()).message).toContain('最多 50.0 MB')
  })
})

test('files are there after the power was cut', async () => {
  const fileID = await upload('kept.txt', 'still here')
  await cloud.kill()
  cloud = await startLocalCloud({ functions: fixtureFunctions, data })
  expect(await echo('download', { fileID })).toBe('still here')
})
