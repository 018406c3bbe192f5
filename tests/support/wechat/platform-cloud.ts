/** `wx.cloud` of the phone, wired to a local cloud over its HTTP gateway. */
import type { Device } from './device'

/** What the network being away, or an answer that got lost, looks like to the app. */
const unreachable = (call: string) => ({
  errCode: -1,
  errMsg: `${call}:fail Error: errCode: -1 | errMsg: request:fail`,
})

const bodyOf = async (answer: Response): Promise<Record<string, unknown>> => {
  const body: unknown = await answer.json()
  return { ...Object(body) }
}

const send = async (phone: Device, call: string, path: string, body: string | Uint8Array<ArrayBuffer>) => {
  if (!phone.isOnline) throw unreachable(call)
  const headers = { 'x-demo-person': phone.options.person }
  const answer = await fetch(`${phone.options.cloud}/gateway/${path}`, { method: 'POST', headers, body }).catch(() => {
    throw unreachable(call)
  })
  const data = await bodyOf(answer)
  if (!answer.ok) throw { errCode: data.errCode ?? -501001, errMsg: `${call}:fail ${JSON.stringify(data)}` }
  return data
}

/** `init`, `callFunction` and `uploadFile`. A call on an ended app never answers. */
export const platformCloud = (phone: Device, isAlive: () => boolean) => {
  const whileAlive = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
    const answer = await work.catch((trouble) =>
      isAlive() ? Promise.reject(trouble) : new Promise<never>(() => undefined),
    )
    return isAlive() ? answer : new Promise<never>(() => undefined)
  }
  return {
    init: () => undefined,
    callFunction: ({ name, data }: { name: string; data: { path: string } }) => {
      phone.calls.push({ name, path: data.path })
      return whileAlive(send(phone, 'cloud.callFunction', `functions/${name}`, JSON.stringify(data)))
    },
    uploadFile: ({ cloudPath, filePath }: { cloudPath: string; filePath: string }) => {
      const content = phone.files.get(filePath)
      if (content === undefined)
        return Promise.reject({ errCode: -1, errMsg: `cloud.uploadFile:fail no such file ${filePath}` })
      return whileAlive(
        send(phone, 'cloud.uploadFile', `files?path=${encodeURIComponent(cloudPath)}`, new Uint8Array(content)),
      )
    },
  }
}
