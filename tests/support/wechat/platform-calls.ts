/** The shape of WeChat's asynchronous calls: callbacks when given, a promise when not; nothing more once the app has ended. */

/** The options of any such call. */
export interface CallOptions {
  readonly success?: (answer: object) => void
  readonly fail?: (trouble: object) => void
  readonly complete?: (answer: object) => void
  readonly [option: string]: unknown
}

/** What `work` throws as an object becomes the `fail` of the call. */
export const platformCall =
  (
    isAlive: () => boolean,
    name: string,
    work: (options: CallOptions) => object | undefined | Promise<object | undefined>,
  ) =>
  (options: CallOptions = {}): Promise<object> | undefined => {
    const running = Promise.resolve()
      .then(() => work(options))
      .then((answer) => ({ errMsg: `${name}:ok`, ...answer }))
      .catch((thrown: unknown) => Promise.reject(troubleOf(name, thrown)))
    const hasCallbacks = options.success ?? options.fail ?? options.complete
    if (hasCallbacks === undefined) return isAlive() ? running : new Promise(() => undefined)
    running.then(
      (answer) => {
        if (!isAlive()) return
        options.success?.(answer)
        options.complete?.(answer)
      },
      (trouble: object) => {
        if (!isAlive()) return
        options.fail?.(trouble)
        options.complete?.(trouble)
      },
    )
    return undefined
  }

const troubleOf = (name: string, thrown: unknown): object =>
  thrown instanceof Error ? { errMsg: `${name}:fail ${thrown.message}` } : { ...Object(thrown) }
