/** The `wx` that the package sees: what WeChat answers on an ordinary phone, and nothing that it does not have. */
import type { Device } from './device'
import { type CallOptions, platformCall } from './platform-calls'
import { platformCloud } from './platform-cloud'

/** Where the app goes when it asks for another page. */
export interface Navigation {
  navigateTo(url: string): void
  redirectTo(url: string): void
  switchTab(url: string): void
  navigateBack(): void
}

const DEVICE = { platform: 'android', system: 'Android 13', brand: 'phone', model: 'phone', SDKVersion: '3.5.0' }
const WINDOW = {
  windowWidth: 375,
  windowHeight: 724,
  screenWidth: 375,
  screenHeight: 812,
  pixelRatio: 2,
  safeArea: null,
}
const APP = { language: 'zh_CN', version: '8.0.50', SDKVersion: '3.5.0', fontSizeScaleFactor: 1, fontSizeSetting: 17 }

/** `entry` is how the app was opened. Storage writes of an ended app go nowhere. */
export const platform = (
  phone: Device,
  isAlive: () => boolean,
  navigation: Navigation,
  entry: { path: string; query: object },
) => {
  const call = (name: string, work: (options: CallOptions) => object | undefined) => platformCall(isAlive, name, work)
  const go = (name: keyof Navigation) =>
    call(name, ({ url }) => {
      navigation[name](String(url))
      return undefined
    })
  const nothing = (name: string) => call(name, () => undefined)
  const heard = () => undefined
  return {
    cloud: platformCloud(phone, isAlive),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    canIUse: () => true,
    getStorageSync: (key: string) => phone.storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => {
      if (isAlive()) phone.storage.set(key, value)
    },
    removeStorageSync: (key: string) => {
      if (isAlive()) phone.storage.delete(key)
    },
    getAppBaseInfo: () => APP,
    getWindowInfo: () => WINDOW,
    getDeviceInfo: () => DEVICE,
    getSystemSetting: () => ({}),
    getSystemInfoSync: () => ({ ...DEVICE, ...WINDOW, ...APP }),
    getLaunchOptionsSync: () => ({ ...entry, scene: 1011 }),
    getEnterOptionsSync: () => ({ ...entry, scene: 1011 }),
    onNetworkStatusChange: (listener: (state: { isConnected: boolean; networkType: string }) => void) =>
      phone.listenToNetwork(listener),
    getNetworkType: call('getNetworkType', () => ({ networkType: phone.isOnline ? '4g' : 'none' })),
    onWindowResize: heard,
    offWindowResize: heard,
    onThemeChange: heard,
    nextTick: (work: () => void) => setTimeout(work, 0),
    navigateTo: go('navigateTo'),
    redirectTo: go('redirectTo'),
    switchTab: go('switchTab'),
    navigateBack: go('navigateBack'),
    showModal: call('showModal', () => ({ confirm: phone.confirms, cancel: !phone.confirms })),
    showToast: nothing('showToast'),
    pageScrollTo: nothing('pageScrollTo'),
    setTabBarBadge: nothing('setTabBarBadge'),
    removeTabBarBadge: nothing('removeTabBarBadge'),
    hideTabBar: nothing('hideTabBar'),
    showTabBar: nothing('showTabBar'),
    setNavigationBarTitle: nothing('setNavigationBarTitle'),
    stopPullDownRefresh: nothing('stopPullDownRefresh'),
    previewImage: nothing('previewImage'),
    downloadFile: call('downloadFile', ({ url, filePath }) => download(phone, String(url), String(filePath))),
    openDocument: call('openDocument', ({ filePath }) => {
      phone.documents.push(String(filePath))
      return present(phone, filePath)
    }),
    requestSubscribeMessage: call('requestSubscribeMessage', ({ tmplIds }) =>
      Object.fromEntries(
        (Array.isArray(tmplIds) ? tmplIds : []).map((id) => [id, phone.confirms ? 'accept' : 'reject']),
      ),
    ),
    addPhoneCalendar: call('addPhoneCalendar', ({ success: _success, fail: _fail, complete: _complete, ...entry }) => {
      if (!phone.confirms) throw new Error('auth deny')
      phone.calendar.push(entry)
      return undefined
    }),
    chooseMedia: call('chooseMedia', () => ({ tempFiles: phone.pictures.map((tempFilePath) => ({ tempFilePath })) })),
    compressImage: call('compressImage', ({ src }) => ({ tempFilePath: src })),
    getFileSystemManager: () => ({
      getFileInfo: call('getFileInfo', ({ filePath }) => ({ size: phone.files.get(String(filePath))?.length ?? 0 })),
      access: call('access', ({ path }) => present(phone, path)),
      unlink: call('unlink', ({ filePath }) => {
        phone.files.delete(String(filePath))
        return undefined
      }),
      saveFile: call('saveFile', ({ tempFilePath }) => {
        const savedFilePath = `/saved${String(tempFilePath)}`
        phone.files.set(savedFilePath, phone.files.get(String(tempFilePath)) ?? Buffer.alloc(0))
        return { savedFilePath }
      }),
    }),
  }
}

const download = async (phone: Device, url: string, filePath: string) => {
  if (!phone.isOnline) throw new Error('request:fail')
  const answer = await fetch(url)
  phone.files.set(filePath, Buffer.from(await answer.arrayBuffer()))
  return { statusCode: answer.status, filePath }
}

const present = (phone: Device, path: unknown): undefined => {
  if (!phone.files.has(String(path))) throw new Error(`no such file or directory ${String(path)}`)
  return undefined
}
