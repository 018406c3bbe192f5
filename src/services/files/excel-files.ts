/** Excel files of an officer: choosing one, putting it into cloud storage, and opening one that the cloud has made. */

/** A file that was chosen: where it lies until it is sent, and how it is called. */
export interface ChosenFile {
  readonly path: string
  readonly name: string
}

/** Null when nothing was chosen. On the phone out of a chat, where such files are. */
export declare const chooseExcel: () => Promise<ChosenFile | null>

/** Saves or opens a file by its temporary link, under its name. */
export declare const openMadeFile: (link: string, fileName: string) => Promise<void>
