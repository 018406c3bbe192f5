/** Takes what could not be submitted back into the form; what is being written there changes places with it. */
import { hasContent } from '../draft/draft'
import { currentDraft, resumeDraft } from '../draft/draft-store'
import { changeOutboxItem, outboxItems, putIntoOutbox, takeFromOutbox } from './outbox-store'

/** Said of what changed places; nothing is wrong with it. */
const UNFINISHED = '还没有写完，打开接着写。'

/** Nothing happens when the item is gone or already on its way. */
export const reopenItem = (requestId: string): void => {
  const item = outboxItems().find(({ draft }) => draft.requestId === requestId)
  if (item === undefined || item.state === 'sending') return
  const current = currentDraft()
  takeFromOutbox(requestId)
  if (hasContent(current)) {
    putIntoOutbox(current, '')
    changeOutboxItem(current.requestId, { state: 'stopped', says: UNFINISHED })
  }
  resumeDraft(
    item.draft,
    item.says === null || item.says === UNFINISHED ? null : { says: item.says, field: item.field },
  )
}
