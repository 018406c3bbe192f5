/** What differs in builds that are handed out. */
import type { UserConfigExport } from '@tarojs/cli'

const prod: UserConfigExport<'webpack5'> = {
  h5: { enableSourceMap: false, webpackChain: (chain) => chain.performance.hints(false) },
}

export default prod
