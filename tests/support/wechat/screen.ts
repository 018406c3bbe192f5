/** What a person sees on the phone and does with a finger: read, wait, tap, type. */
import type { AppRun, PageRun } from './running-app'

/** Long enough for a cold cloud function, short enough that a test that waits in vain ends. */
const PATIENCE = 10_000
const GLANCE = 25

/** What the compiled template set on a control; the controls themselves are WeChat's and draw nothing here. */
interface DrawnAttributes {
  readonly attrs?: readonly { readonly name: string; readonly value: unknown }[]
}

interface Touchable {
  dispatchEvent(name: string, options?: { detail: object }): void
}

/** The page on top; it follows the app from page to page. */
export class Screen {
  constructor(private readonly app: AppRun) {}

  private get page(): PageRun {
    const page = this.app.pages.at(-1)
    if (page === undefined) throw new Error('no page is open')
    return page
  }

  /** Where the app is, e.g. `pages/receipt/index`. */
  get path(): string {
    return this.page.path
  }

  /** Everything that can be read, in reading order. */
  get text(): string {
    return this.page.root.dom.textContent ?? ''
  }

  /** Whether the page is drawn in the large text of elder mode. */
  get isElder(): boolean {
    return this.page.root.dom.querySelector('[class*="ms-page--elder"]') !== null
  }

  /** Bytes sent through `setData` by this page so far, call by call. */
  get sent(): readonly number[] {
    return this.page.sent
  }

  /** Waits until the words can be read, and reads them: whatever a page does just after drawing has happened then. */
  async see(words: string | RegExp): Promise<void> {
    await this.until(
      () => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)),
      String(words),
    )
    await this.settle()
  }

  /** Waits until the words can no longer be read. */
  async seeNoMore(words: string): Promise<void> {
    await this.until(() => !this.text.includes(words), `no more ${words}`)
  }

  /** Waits until the app is on a page. */
  async arrive(path: string): Promise<void> {
    await this.until(() => this.path === path, path)
  }

  /** Taps what carries these very words, else what has them among others; the smallest thing that does. */
  async tap(words: string): Promise<void> {
    await this.until(() => this.find(words) !== undefined, words)
    this.touch(this.find(words), 'tap', {})
    await this.settle()
  }

  /** Types into the field with this label. */
  async type(label: string, value: string): Promise<void> {
    await this.until(() => this.control(label) !== null, label)
    this.touch(this.control(label) ?? undefined, 'input', { value, cursor: value.length })
    await this.settle()
  }

  /** What stands in the field with this label. */
  valueOf(label: string): string {
    const element: unknown = Reflect.get(Object(this.control(label)), '__wxElement')
    const drawn: DrawnAttributes = Object(Reflect.get(Object(element), '_vt'))
    return String(drawn.attrs?.find(({ name }) => name === 'value')?.value ?? '')
  }

  /** Lets promises and the next frame pass. */
  async settle(): Promise<void> {
    await pause(GLANCE)
  }

  private find(words: string): Element | undefined {
    const carriers = Array.from(this.page.root.dom.querySelectorAll('*')).filter((element) =>
      element.textContent?.includes(words),
    )
    return carriers.filter((element) => element.textContent?.trim() === words).at(-1) ?? carriers.at(-1)
  }

  private control(label: string): Element | null {
    const fields = Array.from(this.page.root.dom.querySelectorAll('[class*="ms-field"]'))
    const field = fields.filter((element) => element.textContent?.startsWith(label)).at(0)
    return field?.querySelector('wx-input, wx-textarea') ?? null
  }

  private touch(element: Element | undefined, event: string, detail: object): void {
    const node: unknown = element === undefined ? undefined : Reflect.get(element, '__wxElement')
    if (node === undefined) throw new Error('nothing there to touch')
    const Wrapper: new (node: unknown) => Touchable = Object.getPrototypeOf(this.page.root.constructor)
    new Wrapper(node).dispatchEvent(event, { detail })
  }

  private async until(isSo: () => boolean, what: string): Promise<void> {
    const end = Date.now() + PATIENCE
    while (!isSo()) {
      if (Date.now() > end) throw new Error(`waited in vain for “${what}” on ${this.path}; it reads: ${this.text}`)
      await pause(GLANCE)
    }
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
