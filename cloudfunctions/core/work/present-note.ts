/** A note as it is read; who held the pen is not said, only whether it was the one who speaks. */
import type { Note } from '../../../types/live'
import type { StoredNote } from '../store/notes'

/** Fields one by one. */
export const presentNote = ({ _id, item, seat, called, text, at, by, isWritten, earlier }: StoredNote): Note => ({
  id: _id,
  item,
  seat,
  called,
  text,
  at,
  by,
  isWritten,
  earlier: earlier.map((each) => ({
    text: each.text,
    at: each.at,
    ...(each.called === undefined ? {} : { called: each.called }),
  })),
})
