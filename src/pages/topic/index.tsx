/** Placeholder frame of the page while it is being built. */
import { View } from '@tarojs/components'

export default function Index() {
  return <View />
}
