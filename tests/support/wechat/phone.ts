/** A phone with WeChat on it: what survives closing the app lives here, and the built package is opened and closed on it. */
import { join, resolve } from 'node:path'
import { runApp } from './app-run'
import type { CloudCall, Device, DeviceOptions, NetworkState } from './device'
import type { AppRun } from './running-app'
import { Screen } from './screen'

/** The built package; `npm run build:weapp` makes it. */
export const WEAPP = resolve(__dirname, '../../../dist/weapp')

/** One phone of one person. */
export class Phone implements Device {
  readonly storage = new Map<string, unknown>()
  /** Saved files by path. */
  readonly files = new Map<string, Buffer>()
  readonly calls: CloudCall[] = []
  readonly documents: string[] = []
  readonly calendar: object[] = []
  /** What the person answers to the next dialogue; true: the confirming button. */
  confirms = true
  /** What the person picks when asked for pictures: paths in `files`. */
  pictures: string[] = []
  private app: AppRun | null = null
  private online = true
  private readonly networkListeners = new Set<(state: NetworkState) => void>()

  constructor(readonly options: DeviceOptions) {}

  get isOnline(): boolean {
    return this.online
  }

  /** Takes the network away or gives it back; the app hears of it as WeChat would tell it. */
  setOnline(isOnline: boolean): void {
    this.online = isOnline
    for (const listener of this.networkListeners) {
      listener({ isConnected: isOnline, networkType: isOnline ? '4g' : 'none' })
    }
  }

  listenToNetwork(listener: (state: NetworkState) => void): void {
    this.networkListeners.add(listener)
  }

  /** Starts the app cold on a page, as tapping its icon or scanning a code does. */
  async open(page: string, query: Readonly<Record<string, string>> = {}): Promise<Screen> {
    this.close()
    this.app = runApp(this, WEAPP)
    this.app.launch(page, query)
    return this.screen
  }

  /** What is on the screen now: the topmost page. */
  get screen(): Screen {
    if (this.app === null) throw new Error('the app is closed')
    return new Screen(this.app)
  }

  /** Taps a tab of the bar at the foot. */
  tapTab(page: string): Screen {
    this.app?.tapTab(page)
    return this.screen
  }

  /** Waits until the app has written these words down under a key of its storage. */
  async hasWritten(key: string, words: string): Promise<void> {
    const end = Date.now() + 10_000
    while (!String(this.storage.get(key)).includes(words)) {
      if (Date.now() > end) throw new Error(`never wrote “${words}” under ${key}`)
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }

  /** Swipes the app away: nothing of it runs on, only what it wrote down stays. */
  close(): void {
    this.app?.end()
    this.app = null
    this.networkListeners.clear()
  }

  /** Puts a picture into the phone's album and lets the person choose it. */
  takePicture(content: Buffer): void {
    const path = join('/album', `${this.files.size + 1}.jpg`)
    this.files.set(path, content)
    this.pictures.push(path)
  }
}
