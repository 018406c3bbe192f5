/** On the web each page is a file of its own, fetched when first opened: here fetched in advance, once the first page is there. */
/// <reference lib="dom" />
import * as v from 'valibot'

/** What Taro's router keeps of each page (`window.__taroAppConfig`, @tarojs/router 4); `load` fetches the page's file. */
const routesSchema = v.object({ routes: v.array(v.object({ load: v.function() })) })

/** Milliseconds after the start: the first page comes first. */
const WAIT = 3000

/** See prefetch-pages.ts. */
export const prefetchPages = (): void => {
  const config = v.safeParse(routesSchema, Reflect.get(window, '__taroAppConfig'))
  if (!config.success) return
  setTimeout(() => {
    for (const { load } of config.output.routes) void fetched(load())
  }, WAIT)
}

/** The router's answer is a list that begins with the page on its way; without a network the page comes when it is opened. */
const fetched = (answer: unknown): Promise<unknown> =>
  Promise.all(Array.isArray(answer) ? answer : [answer]).catch(() => undefined)
