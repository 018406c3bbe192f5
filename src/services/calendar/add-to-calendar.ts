/** Puts an entry into the calendar of whoever holds the device; `add-to-calendar.weapp.ts` and `.h5.ts` do it. */
import type { CalendarEntry } from '~types/calendar-file'

/** What the button says on this device. */
export declare const CALENDAR_LABEL: string

/** The same when the consultation was cancelled; null where an entry cannot be taken out again. */
export declare const CANCELLED_LABEL: string | null

/** What to say when it is done; null when the person did not want it after all. Rejects when the device refuses. */
export declare const addToCalendar: (entry: CalendarEntry) => Promise<string | null>
