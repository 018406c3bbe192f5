/** A QR code as a drawing that a page can show as its background: works without a canvas, on the phone and on the web. */
import { create } from 'qrcode/lib/core/qrcode'

/** Bytes of our codes are plain letters and figures, so a letter is a byte; `TextEncoder` does not exist on the phone. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** `text` in ASCII. The style's value for `background-image`, black on white whatever the theme, with the quiet edge that readers need. */
export function codePicture(text: string): string {
  const { modules } = create([{ data: bytesOf(text), mode: 'byte' }], { errorCorrectionLevel: 'M' })
  const { size } = modules
  const dots = Array.from({ length: size * size }, (_, at) => at)
    .filter((at) => modules.get(Math.floor(at / size), at % size))
    .map((at) => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`)
    .join('')
  const edge = 4
  const whole = size + 2 * edge
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='${-edge} ${-edge} ${whole} ${whole}' shape-rendering='crispEdges'><path fill='#fff' d='M${-edge} ${-edge}h${whole}v${whole}h-${whole}z'/><path d='${dots}'/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}
