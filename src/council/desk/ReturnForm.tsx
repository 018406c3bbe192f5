/** Answering a concern without deliberation: the reason, and where the resident can turn instead. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Chip } from '@/components/chip/Chip'
import { TextArea } from '@/components/field/TextArea'
import { LIMITS } from '~types/limits'
import { type DeskFormProps, errorOf } from './AcceptForm'
import { returnReasonsFor } from './return-reasons'

/** See {@link DeskFormProps}. A chip replaces both texts; they stay editable. */
export function ReturnForm({ concern, draft, change, refusal }: DeskFormProps) {
  const reasons = returnReasonsFor(concern)
  const choose = async (template: { readonly reason: string; readonly channel: string }) => {
    const isOwn = draft.reason.trim() !== '' && !reasons.some(({ reason }) => reason === draft.reason)
    if (!isOwn || (await mayReplace())) change(template)
  }
  return (
    <>
      <View className="desk-form__chips" aria-label="常用理由">
        {reasons.map(({ label, reason, channel }) => (
          <Chip
            key={label}
            role="button"
            label={label}
            isOn={draft.reason === reason}
            onPress={() => void choose({ reason, channel })}
          />
        ))}
      </View>
      <TextArea
        id="desk-form-first"
        label="答复理由"
        value={draft.reason}
        limit={LIMITS.reason}
        placeholder="用居民听得懂的话说清楚"
        hint={
          concern.followers > 0
            ? `反映人会原样看到这段话，跟进的 ${concern.followers} 位居民也会看到，请不要写反映人的姓名和电话。`
            : '居民会原样看到这段话。'
        }
        error={errorOf(refusal, 'reason')}
        onChange={(reason) => change({ reason })}
      />
      <TextArea
        label="可以找哪里办"
        isOptional
        value={draft.channel}
        limit={LIMITS.channel}
        placeholder="单位、地点或电话"
        error={errorOf(refusal, 'channel')}
        onChange={(channel) => change({ channel })}
      />
    </>
  )
}

/** Own words are not thrown away by a slip of the finger. */
const mayReplace = async (): Promise<boolean> => {
  const content = '您自己写的理由会被换掉。'
  return (await Taro.showModal({ title: '换成常用理由？', content, confirmText: '换掉', cancelText: '不换' })).confirm
}
