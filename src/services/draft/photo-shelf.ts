/** Keeps chosen pictures on the phone until the cloud has them; `.weapp.ts` and `.h5.ts` do it, the build takes the right one. */

/**
 * Lets the person choose up to `most` pictures, makes them small enough to send, and keeps them: the key of each, null for
 * a file that cannot be read as a picture. Empty when they changed their mind.
 */
export type TakePhotos = (most: number) => Promise<readonly (string | null)[]>

/** Where the kept picture can be read from now (to show or to send); null when it is gone. */
export type OpenPhoto = (key: string) => Promise<string | null>

export declare const takePhotos: TakePhotos
export declare const openPhoto: OpenPhoto

/** Forgets a picture; one that is not there is fine. */
export declare const dropPhoto: (key: string) => void
