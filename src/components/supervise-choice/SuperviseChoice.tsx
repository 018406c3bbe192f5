/** 办完后请我来确认: whoever follows a matter says whether they are asked at the end; yes unless they say no. */
import { View } from '@tarojs/components'
import { Chip } from '../chip/Chip'
import './supervise-choice.scss'

/** See the file's purpose. */
export function SuperviseChoice({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <View className="ms-supervise">
      <Chip role="button" label="办完后请我来确认" isOn={isOn} onPress={() => onChange(!isOn)} />
      <View className="ms-supervise__means" aria-live="polite">
        {isOn ? '承办单位说办好以后，会问您到底办好了没有。' : '办完后不问您，有进展照样告诉您。'}
      </View>
    </View>
  )
}
