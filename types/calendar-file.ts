/** 日历文件: a session as an entry of anybody's calendar (iCalendar, RFC 5545); ours is one event with two alarms, so it is written by hand. */

/** What the entry says. `uid` stays the same for one seat of a session, `sequence` rises with each change, so that a newer file replaces the older entry. */
export interface CalendarEntry {
  readonly uid: string
  readonly sequence: number
  readonly title: string
  readonly where: string
  readonly description: string
  readonly startsAt: number
  readonly endsAt: number
  readonly isCancelled: boolean
}

/** Octets of a line without its end (RFC 5545, 3.1). */
const LINE = 75

/** `writtenAt`: when the file is made. Lines end in CRLF, as the format wants. */
export function calendarFile(entry: CalendarEntry, writtenAt: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mashang//Invitations//ZH',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escaped(entry.uid)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(writtenAt)}`,
    `DTSTART:${utc(entry.startsAt)}`,
    `DTEND:${utc(entry.endsAt)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `LOCATION:${escaped(entry.where)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    `STATUS:${entry.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(entry.isCancelled ? [] : [...alarm('-P1D', entry.title), ...alarm('-PT2H', entry.title)]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

const alarm = (trigger: string, title: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:${trigger}`,
  `DESCRIPTION:${escaped(title)}`,
  'END:VALARM',
]

/** “20261126T070000Z”: a calendar shows it in its own zone, in China as it was meant. */
const utc = (moment: number): string =>
  new Date(moment)
    .toISOString()
    .replace(/\.\d{3}/, '')
    .replace(/[-:]/g, '')

/** TEXT (3.3.11): backslash, comma, semicolon and line ends. */
const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/[,;]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')

/** Cut between characters, never within one; each further line begins with a space that counts. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let room = LINE
  for (const character of line) {
    const octets = octetsOf(character)
    if (octets > room) {
      parts.push(part)
      part = ' '
      room = LINE - 1
    }
    part += character
    room -= octets
  }
  return [...parts, part].join('\r\n')
}

/** In UTF-8; the phone has no TextEncoder. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
