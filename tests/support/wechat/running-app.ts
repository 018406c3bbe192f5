/** A running app as a test sees it: its pages, and what can be done to it from outside. */

/** A page on the stack. `sent` holds the bytes of each `setData`, in order. */
export interface PageRun {
  readonly path: string
  readonly root: RootComponent
  readonly sent: number[]
}

/** A running app. */
export interface AppRun {
  readonly pages: readonly PageRun[]
  launch(page: string, query: Readonly<Record<string, string>>): void
  /** Taps a tab of the bar. */
  tapTab(page: string): void
  end(): void
}

/** What miniprogram-simulate gives for a drawn page. */
export interface RootComponent {
  readonly dom: HTMLElement
  readonly instance: PageInstance
  attach(parent: Node): void
  detach(): void
}

/** The functions of a page that the platform calls. */
export interface PageInstance {
  route?: string
  setData(data: object, done?: () => void): void
  onLoad(query: object): void
  onShow(): void
  onReady(): void
  onHide?(): void
  onUnload(): void
}
