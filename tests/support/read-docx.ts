/** Opens a Word file as it lies on disk: a ZIP of XML (PKWARE APPNOTE 4.3, ECMA-376), read with nothing but Node. */
import { inflateRawSync } from 'node:zlib'

/** Marks of the records in a ZIP. */
const END = 0x06054b50
const ENTRY = 0x02014b50
const DEFLATED = 8

/** The files in a ZIP by their names. */
export function readZip(zip: Buffer): ReadonlyMap<string, Buffer> {
  let end = zip.length - 22
  while (end >= 0 && zip.readUInt32LE(end) !== END) end -= 1
  if (end < 0) throw new Error('not a ZIP file')
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error(`no entry at ${at}`)
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    const start = zip.readUInt32LE(at + 42)
    const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const bytes = zip.subarray(data, data + size)
    files.set(zip.toString('utf8', at + 46, at + 46 + (name ?? 0)), method === DEFLATED ? inflateRawSync(bytes) : bytes)
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}

/** What a Word file says, one paragraph a line, in order; and what else a test may ask. */
export interface ReadDocx {
  readonly lines: readonly string[]
  /** The pictures in it. */
  readonly pictures: readonly Buffer[]
  /** The fonts that Chinese letters are drawn with. */
  readonly fonts: ReadonlySet<string>
}

/** See {@link ReadDocx}. */
export function readDocx(bytes: Buffer): ReadDocx {
  const files = readZip(bytes)
  const xml = files.get('word/document.xml')?.toString('utf8') ?? ''
  const lines = [...xml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => textIn(paragraph))
  const pictures = [...files].filter(([name]) => name.startsWith('word/media/')).map(([, content]) => content)
  const fonts = `${files.get('word/styles.xml')?.toString('utf8')}${xml}`.matchAll(/w:eastAsia="([^"]*)"/g)
  return {
    lines: lines.filter((line) => line !== ''),
    pictures,
    fonts: new Set([...fonts].map(([, font]) => font ?? '')),
  }
}

const textIn = (paragraph: string): string =>
  [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, words]) => words ?? '')
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
