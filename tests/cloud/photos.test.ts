/** Pictures: seen by the station only, published by choice only, and never somebody else's. */
import { randomUUID } from 'node:crypto'
import { expectData, expectRefusal } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { submission } from '../support/submission'

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterAll(() => cloud.stop())

/** The phone of `person` puts a picture into cloud storage. */
const upload = async (person: string, path: string, content: string): Promise<string> => {
  const response = await cloud.fetch(`/gateway/files?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { 'x-demo-person': person, 'content-type': 'application/octet-stream' },
    body: content,
  })
  const { fileID }: { fileID: string } = JSON.parse(await response.text())
  return fileID
}

const submitWithPhotos = async (contents: readonly string[]) => {
  const requestId = randomUUID()
  const photos: string[] = []
  for (const content of contents) {
    photos.push(await upload('resident', `concerns/${requestId}/${randomUUID()}.jpg`, content))
  }
  const outcome = await expectData(cloud, 'resident', 'resident', 'submit', submission({ requestId, photos }))
  if (outcome.outcome !== 'submitted') throw new Error('not submitted')
  return { concern: outcome.receipt.concern, photos, requestId }
}

const acceptWith = async (concern: string, photos: string[]) => {
  const turn = await expectData(cloud, 'clerk', 'council', 'accept', {
    requestId: randomUUID(),
    concern,
    version: 1,
    title: '村口路灯维修',
    summary: '村口到学校一段路灯损坏，希望修复。',
    photos,
  })
  return expectData(cloud, 'neighbour', 'board', 'topic', { id: turn.topic ?? '' })
}

const contentAt = async (link: string): Promise<string> => (await fetch(link)).text()

describe('a resident’s pictures', () => {
  it('are seen by the station and by the resident', async () => {
    const { concern } = await submitWithPhotos(['picture one'])
    const desk = await expectData(cloud, 'clerk', 'council', 'concern', { id: concern })
    expect(await contentAt(desk.photos[0]?.link ?? '')).toBe('picture one')
    const own = await expectData(cloud, 'resident', 'resident', 'concern', { id: concern })
    expect(await contentAt(own.photos[0] ?? '')).toBe('picture one')
  })

  it('are public only when the clerk chose them, and the links tell nothing of the others', async () => {
    const { concern, photos, requestId } = await submitWithPhotos(['a street', 'a face'])
    const page = await acceptWith(concern, photos.slice(0, 1))
    expect(page.photos).toHaveLength(1)
    expect(await contentAt(page.photos[0] ?? '')).toBe('a street')
    expect(JSON.stringify(page)).not.toContain(requestId)
  })

  it('stay as the clerk saw them, though the author uploads another under the same name', async () => {
    const { concern, photos } = await submitWithPhotos(['a street'])
    const page = await acceptWith(concern, photos)
    await upload('resident', (photos[0] ?? '').split('/').slice(3).join('/'), 'something else')
    const again = await expectData(cloud, 'neighbour', 'board', 'topic', { id: page.id })
    expect(await contentAt(again.photos[0] ?? '')).toBe('a street')
  })

  it('cannot be published with another concern', async () => {
    const { photos } = await submitWithPhotos(['mine'])
    const other = await submitWithPhotos(['other'])
    const refusal = await expectRefusal(cloud, 'clerk', 'council', 'accept', {
      requestId: randomUUID(),
      concern: other.concern,
      version: 1,
      title: '村口路灯维修',
      summary: '村口到学校一段路灯损坏，希望修复。',
      photos,
    })
    expect(refusal).toMatchObject({ code: 'photo.foreign', field: 'photos' })
  })
})
