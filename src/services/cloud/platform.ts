/** What the platform must do for us; `platform.weapp.ts` and `platform.h5.ts` do it, and the build takes the right one. */
import type { Call } from '~types/errors'

/** The cloud functions that the phone calls. */
export type FunctionName = 'archive' | 'board' | 'resident' | 'council' | 'member' | 'roster'

/** Calls a function and gives its raw answer; rejects with {@link CloudError} `cloud.unreachable` or `system.*`. */
export type CallFunction = (name: FunctionName, call: Call) => Promise<unknown>

/** Puts a picture of this phone into cloud storage and gives its file id. */
export type UploadPhoto = (cloudPath: string, filePath: string) => Promise<string>

/** Asks for permission to send WeChat messages (only inside a tap); three templates at most. */
export type AskToNotify = (templateIds: readonly string[]) => Promise<{ granted: string[]; refused: string[] }>

/** Somebody whom the web build can be tried out as. */
export interface DemoPerson {
  readonly key: string
  readonly name: string
  readonly description: string
}

/** The switch of persons: on the web only, `null` on the phone where WeChat says who it is. */
export interface DemoPersons {
  list(): Promise<readonly DemoPerson[]>
  current(): string
  /** Starts the app anew as this person; what was last known, drafts and outbox are kept for each apart. */
  choose(key: string): void
}

/** Gets the platform's cloud ready; once, when the app starts. */
export declare const startCloud: () => void
export declare const callFunction: CallFunction
export declare const uploadPhoto: UploadPhoto
export declare const askToNotify: AskToNotify
export declare const demoPersons: DemoPersons | null
