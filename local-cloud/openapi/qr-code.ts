/** `wxacode.getUnlimited`: a picture that opens a page with a scene; here a QR code that leads to the web build. */
import { toBuffer } from 'qrcode'
import { type Openapi, OpenapiError } from './openapi-call'

/** 32 visible characters at most, of these kinds (developers.weixin.qq.com, getUnlimitedQRCode). */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,32}$/
const PAGE = /^[A-Za-z][\w-]*(\/[\w-]+)+$/
const DEFAULT_WIDTH = 430

/** Whether a text may be a scene. */
export function isScene(text: unknown): text is string {
  return typeof text === 'string' && SCENE.test(text)
}

/** The address behind a village's code. */
export function addressOfScene(url: string, scene: string): string {
  return `${url}/?scene=${encodeURIComponent(scene)}`
}

/** A PNG of the code of a scene; `width` in pixels. */
export function drawCode(url: string, scene: string, width = DEFAULT_WIDTH): Promise<Buffer> {
  return toBuffer(addressOfScene(url, scene), { type: 'png', errorCorrectionLevel: 'M', margin: 2, width })
}

/** Answers the PNG as a file. */
export const getUnlimitedCode: Openapi = async (values, { hasPage, url }) => {
  const { scene, page, width, check_path: isChecked } = values
  if (!isScene(scene)) throw new OpenapiError(40169, 'invalid length for scene, or the data is not json string')
  if (page !== undefined) {
    const isReleased = typeof page === 'string' && PAGE.test(page) && (isChecked === false || hasPage(page))
    if (!isReleased) throw new OpenapiError(41030, 'invalid page')
  }
  if (width !== undefined && (typeof width !== 'number' || width < 280 || width > 1280)) {
    throw new OpenapiError(40097, 'invalid args: width')
  }
  return { contentType: 'image/png', file: await drawCode(url(), scene, typeof width === 'number' ? width : undefined) }
}
