/** On the web files are chosen and saved as in any browser. */
/// <reference lib="dom" />
import type { ChosenFile } from './excel-files'

/** See excel-files.ts. */
export const chooseExcel = (): Promise<ChosenFile | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx'
    input.onchange = () => {
      const file = input.files?.[0]
      resolve(file ? { path: URL.createObjectURL(file), name: file.name } : null)
    }
    input.oncancel = () => resolve(null)
    input.click()
  })

/** See excel-files.ts. The file is fetched first, since a link to another origin cannot be given a name. */
export const openMadeFile = async (link: string, fileName: string): Promise<void> => {
  const bytes = await fetch(link).then((answer) => answer.blob())
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(bytes)
  anchor.download = fileName
  anchor.click()
}
