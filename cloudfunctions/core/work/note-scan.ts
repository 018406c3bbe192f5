/** Keeps with a code the day on which it was last scanned, so that the station knows which codes nobody ever used. */
import { dayAt } from '../rules/china-time'
import { codes, type StoredCode } from '../store/codes'
import { command, updateWhere } from '../store/database'

/** Milliseconds; who opens the form does not wait longer for a note. */
const PATIENCE = 100

/** Once a day and code; never fails, and gives up waiting (the note itself may still arrive). At most one database call. */
export async function noteScan(code: StoredCode, now: number): Promise<void> {
  const today = dayAt(now)
  if (code.scannedOn === today) return
  const noted = updateWhere(codes, { _id: code._id, scannedOn: command.neq(today) }, { scannedOn: today }).catch(
    sayNotNoted,
  )
  await Promise.race([noted, rest(PATIENCE)])
}

const sayNotNoted = (): void => console.error(JSON.stringify({ failure: 'scan-not-noted' }))

const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
