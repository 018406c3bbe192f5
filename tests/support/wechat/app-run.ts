/** One run of the app on a phone: the package's files loaded afresh, its pages compiled by WeChat's own compiler and drawn. */
import { join } from 'node:path'
import type { Device } from './device'
import { type Navigation, platform } from './platform'
import type { AppRun, PageRun, RootComponent } from './running-app'

interface AppInstance {
  onLaunch(options: object): void
  onShow(options: object): void
  onHide(): void
}

interface Simulate {
  load(path: string, tag: string, options: object): string
  render(id: string): RootComponent
}

const simulate: Simulate = require('miniprogram-simulate')
const TABS = new Set(['pages/board/index', 'pages/submit/index', 'pages/mine/index'])

/** The language's own names, which `globalThis` on the phone has beside `wx`. */
const LANGUAGE = [
  'Object',
  'Array',
  'Map',
  'Set',
  'Promise',
  'Symbol',
  'Proxy',
  'Reflect',
  'JSON',
  'Math',
  'Date',
  'Error',
]

/** Loads app.js; `launch` opens the first page. */
export const runApp = (phone: Device, folder: string): AppRun => {
  let isAlive = true
  let app: AppInstance | null = null
  const pages: PageRun[] = []
  /** Pages of the tab bar stay alive behind the one that shows. */
  const tabs = new Map<string, PageRun>()
  const entry = { path: '', query: {} }
  /** A page's file runs once in a run of the app, as on the phone. */
  const loaded = new Map<string, string>()

  const open = (path: string, query: object) => {
    const holder = document.body.appendChild(document.createElement('div'))
    const id = loaded.get(path) ?? simulate.load(join(folder, path), 'page', { compiler: 'official', rootPath: folder })
    loaded.set(path, id)
    const root = simulate.render(id)
    root.attach(holder)
    const page: PageRun = { path, root, sent: [] }
    count(page)
    pages.push(page)
    root.instance.route = path
    root.instance.onLoad(query)
    root.instance.onShow()
    root.instance.onReady()
  }
  const leave = (page: PageRun | undefined) => {
    page?.root.instance.onUnload()
    page?.root.detach()
  }
  const navigation: Navigation = {
    navigateTo: (url) => {
      pages.at(-1)?.root.instance.onHide?.()
      open(...parse(url))
    },
    redirectTo: (url) => {
      leave(pages.pop())
      open(...parse(url))
    },
    switchTab: (url) => {
      const [path] = parse(url)
      if (!TABS.has(path)) throw new Error(`switchTab:fail can not switch to no-tabBar page ${path}`)
      pages.at(-1)?.root.instance.onHide?.()
      for (const page of pages.splice(0)) TABS.has(page.path) ? tabs.set(page.path, page) : leave(page)
      const kept = tabs.get(path)
      if (kept === undefined) return open(path, {})
      pages.push(kept)
      kept.root.instance.onShow()
    },
    navigateBack: () => {
      leave(pages.pop())
      pages.at(-1)?.root.instance.onShow()
    },
  }

  const defineApp = (options: AppInstance) => {
    app = options
  }
  jest.resetModules()
  const wx = platform(phone, () => isAlive, navigation, entry)
  const world = {
    wx,
    App: defineApp,
    Page: definePage,
    getApp: () => app,
    getCurrentPages: () => pages.map(({ root }) => root.instance),
  }
  Object.assign(globalThis, world, { __weChatGlobalThis: phoneGlobals(wx) })
  require(join(folder, 'app.js'))

  return {
    pages,
    launch: (path, query) => {
      Object.assign(entry, { path, query })
      const options = { ...entry, scene: 1011 }
      app?.onLaunch(options)
      app?.onShow(options)
      open(path, query)
    },
    tapTab: navigation.switchTab,
    end: () => {
      isAlive = false
      app?.onHide()
      for (const page of new Set([...pages.splice(0), ...tabs.values()])) leave(page)
      document.body.replaceChildren()
    },
  }
}

/** A page is a component whose lifecycle is called by hand. */
const definePage = ({ data, ...methods }: { data: object }): void => {
  Reflect.get(globalThis, 'Component')({ data, methods })
}

const count = (page: PageRun): void => {
  const { instance } = page.root
  const setData = instance.setData
  instance.setData = (data, done) => {
    page.sent.push(Buffer.byteLength(JSON.stringify(data)))
    setData.call(instance, data, done)
  }
}

const phoneGlobals = (wx: object): object => {
  const language = LANGUAGE.map((name) => [name, Reflect.get(globalThis, name)])
  return { ...Object.fromEntries(language), wx }
}

const parse = (url: string): [path: string, query: Record<string, string>] => {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?')
  return [path, Object.fromEntries(new URLSearchParams(search))]
}
