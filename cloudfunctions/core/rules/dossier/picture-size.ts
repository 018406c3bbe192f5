/** What kind of picture some bytes are and how large it is, read from its head: enough to place it on a page. */

/** Width and height in pixels, as the picture is stored. */
export interface PictureSize {
  readonly type: 'jpg' | 'png'
  readonly width: number
  readonly height: number
}

/** Null for anything but a JPEG or PNG. */
export const pictureSize = (bytes: Uint8Array): PictureSize | null => pngSize(bytes) ?? jpegSize(bytes)

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Signature, then the IHDR chunk with both sizes (PNG specification, 5.2 and 11.2.2). */
function pngSize(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes)
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null
  return sized('png', view.getUint32(16), view.getUint32(20))
}

/** Segments one after the other until the frame header, which has both sizes (ITU-T T.81, B.2.2). */
function jpegSize(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    if (isFrame(marker)) return sized('jpg', view.getUint16(at + 7), view.getUint16(at + 5))
  }
  return null
}

/** SOF0 to SOF15 without the three that are tables (DHT, JPG, DAC). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const sized = (type: PictureSize['type'], width: number, height: number): PictureSize | null =>
  width > 0 && height > 0 ? { type, width, height } : null
