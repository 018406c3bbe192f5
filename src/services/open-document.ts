/** Opens a file that a function made: on the phone in WeChat's own viewer, from where it can be sent on; on the web as a download. */

/** `link` is temporary. Rejects with {@link CloudError} when the file cannot be fetched or shown. */
export type OpenDocument = (link: string, fileName: string) => Promise<void>

export declare const openDocument: OpenDocument
