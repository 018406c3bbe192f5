/** Some things must not wait for a council: says plainly whom to call, and calls. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import type { Emergency } from '~types/county'
import { findEmergency } from './find-emergency'
import './concern-form.scss'

/** Nothing while no such word is written. */
export function EmergencyBanner({ text, emergencies }: { text: string; emergencies: readonly Emergency[] }) {
  const emergency = findEmergency(text, emergencies)
  if (emergency === null) return null
  const { advice, number } = emergency
  return (
    <View className="concern-form__hint">
      <Notice
        tone="late"
        title={advice}
        icon="phone"
        {...(number !== null && {
          action: (
            <Button tone="danger" icon="phone" onPress={() => void Taro.makePhoneCall({ phoneNumber: number })}>
              拨打 {number}
            </Button>
          ),
        })}
      >
        协商要几天时间，急事不要等。打完电话也可以接着提交。
      </Notice>
    </View>
  )
}
