/** Taro leaves aria attributes out of WeChat's templates; this puts in those with which our components are announced. */
import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import attributes from './attributes.json'

/** The components that carry them. */
const ANNOUNCED = ['View', 'Text', 'Image', 'Input', 'Textarea']

/** The part of Taro's platform that it hands to `onSetupClose`. */
interface Platform {
  runtimePath: string | string[]
  readonly template?: { mergeComponents(ctx: IPluginContext, patch: Record<string, Record<string, string>>): void }
}

/** The template and the code that fills it must number the attributes alike, hence the runtime beside. */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      if (platform.template === undefined) return
      platform.template.mergeComponents(ctx, Object.fromEntries(ANNOUNCED.map((name) => [name, { ...attributes }])))
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'runtime.js')].flat()
    },
  })
}
