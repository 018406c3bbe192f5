/** Makes a picture small enough to send, in the browser. */
/// <reference lib="dom" />

/** Long side in px and JPEG quality, as on the phone. */
const SIDE = 1600
const QUALITY = 0.8

/** A JPEG of at most {@link SIDE} px; null when the browser cannot read the file as a picture, so nobody else could look at it. */
export const shrinkPicture = async (picture: Blob): Promise<Blob | null> => {
  const bitmap = await createImageBitmap(picture).catch(() => null)
  if (bitmap === null) return null
  const factor = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * factor)
  canvas.height = Math.round(bitmap.height * factor)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  return small !== null && (small.size < picture.size || picture.type !== 'image/jpeg') ? small : picture
}
