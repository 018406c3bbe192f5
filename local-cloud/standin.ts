/** Short-lived stand-in until the database and its admin route are there. */
import { type DatabaseCall, type WireActions, WireError } from './wire'

export async function handleAdmin(
  { body }: { url: URL; contentType: string; body: Buffer },
  actions: WireActions,
): Promise<{ status: number; contentType: string; body: string }> {
  const parsed = JSON.parse(body.toString())
  let answer: object
  try {
    const work = actions[parsed.action]
    if (!work) throw new WireError('INVALID_ACTION', parsed.action)
    answer = await work(parsed)
  } catch (error) {
    answer =
      error instanceof WireError
        ? { code: error.code, message: error.message }
        : { code: 'SYS_ERR', message: String(error) }
  }
  return {
    status: 200,
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify({ requestId: 'x', ...answer }),
  }
}

export function openDatabase(_options: { folder: string | null; isStrict: boolean; collections: unknown }) {
  const actions: WireActions = {}
  return {
    actions,
    calls: (): readonly DatabaseCall[] => [],
    resetCalls() {},
    collectionNames: (): readonly string[] => [],
    documents: (_collection: string, _limit: number): readonly object[] => [],
    insertMany(_collection: string, _documents: readonly object[]) {},
    count: (_collection: string) => 0,
    close() {},
  }
}

export const demoPersons = [
  { key: 'resident', name: '村民', openid: 'oDemoResident00000000000001', description: '住在巩昌镇的一位村民' },
  { key: 'clerk', name: '工作人员', openid: 'oDemoClerk0000000000000001', description: '巩昌镇工作站工作人员' },
]

export const demoDocuments = (): readonly { collection: string; documents: readonly object[] }[] => []
