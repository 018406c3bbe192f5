/** On the web the browser saves the file under its name. */
/// <reference lib="dom" />
import { CloudError } from './cloud/cloud-error'
import type { OpenDocument } from './open-document'

/** How long the browser may take to begin saving, milliseconds. */
const SAVING = 60_000

/** See open-document.ts. Fetched first: a link to another address would be opened instead of saved, without the name. */
export const openDocument: OpenDocument = async (link, fileName) => {
  const answer = await fetch(link).catch(() => {
    throw CloudError.of('cloud.unreachable')
  })
  if (!answer.ok) throw CloudError.of('system.failed')
  const address = URL.createObjectURL(await answer.blob())
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = fileName
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(address), SAVING)
}
