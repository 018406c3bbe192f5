/** Tells Taro's runtime on the phone of the attributes that plugin.ts put into the templates. */
import { mergeInternalComponents } from '@tarojs/shared'
import attributes from './attributes.json'

mergeInternalComponents(
  Object.fromEntries(['View', 'Text', 'Image', 'Input', 'Textarea'].map((name) => [name, attributes])),
)
