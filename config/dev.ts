/** What differs while developing: the web build is served with the local cloud's gateway behind it. */
import type { UserConfigExport } from '@tarojs/cli'

const gateway = process.env.MASHANG_GATEWAY ?? 'http://127.0.0.1:8787'

const dev: UserConfigExport<'webpack5'> = {
  logger: { quiet: false, stats: true },
  h5: { devServer: { open: false, proxy: [{ context: ['/gateway', '/codes'], target: gateway }] } },
}

export default dev
