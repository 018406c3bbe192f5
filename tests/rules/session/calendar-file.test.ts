/** The calendar file of an invitation, as calendars read it. */
import fc from 'fast-check'
import { type CalendarEntry, calendarFile } from '../../../types/calendar-file'

const ENTRY: CalendarEntry = {
  uid: 'i-1@mashang',
  sequence: 1,
  title: '协商会：靛坪村村口路灯维修',
  where: '靛坪村文化广场',
  description: '看现场（30 分钟）',
  startsAt: Date.parse('2026-12-08T15:00:00+08:00'),
  endsAt: Date.parse('2026-12-08T16:30:00+08:00'),
  isCancelled: false,
}
const WRITTEN = Date.parse('2026-11-30T08:00:00+08:00')

/** As RFC 5545 3.1 and 3.3.11 have it: lines put together again, then values with their signs. */
const unfolded = (file: string): string[] => file.replace(/\r\n /g, '').split('\r\n')
const said = (file: string, name: string): string | undefined =>
  unfolded(file)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .replace(/\\([\\,;nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))

describe('the calendar file', () => {
  it('says the hours of China as UTC, and who wrote it when', () => {
    const file = calendarFile(ENTRY, WRITTEN)
    expect(said(file, 'DTSTART')).toBe('20261208T070000Z')
    expect(said(file, 'DTEND')).toBe('20261208T083000Z')
    expect(said(file, 'DTSTAMP')).toBe('20261130T000000Z')
    expect(unfolded(file).slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Mashang//Invitations//ZH'])
    expect(file.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
  })

  it('replaces the entry of before when the call has changed, and takes it out when it is cancelled', () => {
    const changed = calendarFile({ ...ENTRY, sequence: 2 }, WRITTEN)
    expect([said(changed, 'UID'), said(changed, 'SEQUENCE')]).toEqual(['i-1@mashang', '2'])
    const cancelled = calendarFile({ ...ENTRY, sequence: 3, isCancelled: true }, WRITTEN)
    expect(said(cancelled, 'STATUS')).toBe('CANCELLED')
    expect(cancelled).not.toContain('VALARM')
  })

  it('rings a day and two hours before', () => {
    expect(unfolded(calendarFile(ENTRY, WRITTEN)).filter((line) => line.startsWith('TRIGGER'))).toEqual([
      'TRIGGER:-P1D',
      'TRIGGER:-PT2H',
    ])
  })

  it('carries any words unharmed, in lines of 75 octets at most', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 400 }).map((text) => text.replace(/\r\n?/g, '\n'))
    const plain = fc.constantFrom('，；\\n', 'a,b;c\\d', '路灯\n水渠', '𠮷野家🏮'.repeat(30))
    fc.assert(
      fc.property(fc.oneof(words, plain), (text) => {
        const file = calendarFile({ ...ENTRY, title: text, where: text, description: text }, WRITTEN)
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(said(file, 'LOCATION')).toBe(text)
        expect(said(file, 'SUMMARY')).toBe(text)
      }),
    )
  })
})
