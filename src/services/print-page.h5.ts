/** On the web: the browser's own dialogue. */
/// <reference lib="dom" />

/** See print-page.ts. Pictures that were not scrolled to are fetched first, else they would print as empty frames. */
export const printPage: (() => void) | null = () => {
  const pictures = Array.from(document.images, (picture) => {
    picture.loading = 'eager'
    return picture.decode().catch(() => undefined)
  })
  void Promise.all(pictures).then(() => window.print())
}
