/** 办完后请我来确认: whoever follows a matter says whether they are asked at the end; yes unless they say no. */
import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import { Icon } from '../icon/Icon'
import { Pressable } from '../pressable/Pressable'
import './supervise-choice.scss'

/** See the file's purpose. */
export function SuperviseChoice({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <Pressable
      role="checkbox"
      state={{ name: 'checked', isOn }}
      className="ms-supervise"
      onPress={() => onChange(!isOn)}
    >
      <View className={classNames('ms-supervise__mark', isOn && 'ms-supervise__mark--on')} aria-hidden="true">
        {isOn ? <Icon name="check" /> : null}
      </View>
      <View className="ms-supervise__body">
        <View>办完后请我来确认</View>
        <View className="ms-supervise__means">
          {isOn ? '承办单位说办好以后，会问您到底办好了没有。' : '办完后不问您，有进展照样告诉您。'}
        </View>
      </View>
    </Pressable>
  )
}
