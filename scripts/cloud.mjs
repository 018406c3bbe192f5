/** `npm run -s cloud -- --port N --data DIR`: builds the local cloud when needed and runs it in this process. */
import { createRequire } from 'node:module'
import { buildLocalCloudWhenStale, localCloudMain } from './build-local-cloud.mjs'

await buildLocalCloudWhenStale()
createRequire(import.meta.url)(localCloudMain)
