/** What of a phone the platform stands on: what survives closing the app, the network, and the person's answers. */

/** What was called on the cloud, in order. */
export interface CloudCall {
  readonly name: string
  readonly path: string
}

/** `cloud` is the address of a local cloud, `person` who is logged in to WeChat. */
export interface DeviceOptions {
  readonly cloud: string
  readonly person: string
}

/** How WeChat tells an app of the network. */
export interface NetworkState {
  readonly isConnected: boolean
  readonly networkType: string
}

/** See the file's purpose; `Phone` is one. */
export interface Device {
  readonly options: DeviceOptions
  readonly storage: Map<string, unknown>
  /** Saved files by path. */
  readonly files: Map<string, Buffer>
  readonly calls: CloudCall[]
  /** Paths of files that WeChat showed, in order. */
  readonly documents: string[]
  /** Entries of the phone's calendar, as they were handed to WeChat. */
  readonly calendar: object[]
  /** What the person answers to the next dialogue; true: the confirming button. */
  readonly confirms: boolean
  /** What the person picks when asked for pictures: paths in `files`. */
  readonly pictures: readonly string[]
  readonly isOnline: boolean
  listenToNetwork(listener: (state: NetworkState) => void): void
}
