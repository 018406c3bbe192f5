/** What differs in builds that are handed out. */
import type { UserConfigExport } from '@tarojs/cli'

const prod: UserConfigExport<'webpack5'> = {
  mini: { hot: false },
  h5: { enableSourceMap: false },
}

export default prod
