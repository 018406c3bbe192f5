/** A function for tests of the host: does what its event says. */
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
let events = 0
let concurrent = 0

/** What an event may ask for; each answers something that a test looks at. */
const acts = {
  identity: (event) => ({ context: cloud.getWXContext(), event }),
  wait: async ({ milliseconds }) => {
    concurrent += 1
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    const together = concurrent
    concurrent -= 1
    return { together }
  },
  now: () => ({ now: Date.now() }),
  count: () => {
    events += 1
    return { events }
  },
  print: ({ text }) => {
    console.log(text)
    return {}
  },
  fail: () => {
    throw new Error('the function failed')
  },
  reject: () => {
    Promise.reject(new Error('nobody caught this'))
    return new Promise(() => {})
  },
  exit: () => process.exit(1),
  large: ({ size }) => 'x'.repeat(size),
  nothing: () => undefined,
  spin: () => {
    for (;;);
  },
  call: ({ name, data }) => cloud.callFunction({ name, data }),
  upload: ({ path, text }) => cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(text) }),
  download: async ({ fileID }) => (await cloud.downloadFile({ fileID })).fileContent.toString(),
  links: ({ fileList }) => cloud.getTempFileURL({ fileList }),
  remove: ({ fileList }) => cloud.deleteFile({ fileList }),
  openapi: async ({ api, data }) => {
    const [area, name] = api.split('.')
    const answer = await cloud.openapi[area][name](data)
    return answer.buffer ? { contentType: answer.contentType, base64: answer.buffer.toString('base64') } : answer
  },
  add: async ({ collection, data }) => cloud.database().collection(collection).add({ data }),
  read: async ({ collection, id }) => cloud.database().collection(collection).doc(id).get(),
}

exports.main = async (event) => {
  if (event.Event === 'wxa_media_check') console.log(`media ${event.trace_id} ${event.result.suggest}`)
  if (event.Type === 'Timer')
    return { timer: event.TriggerName, source: cloud.getWXContext().SOURCE, events: acts.count().events }
  try {
    return await acts[event.act](event)
  } catch (error) {
    if (event.act === 'fail') throw error
    return { errCode: error.errCode, errMsg: error.errMsg ?? String(error) }
  }
}
