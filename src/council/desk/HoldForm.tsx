/** Explaining why the answer takes longer: the resident reads the reason and the new day; it can be done once. */
import { View } from '@tarojs/components'
import { Chip } from '@/components/chip/Chip'
import { TextArea } from '@/components/field/TextArea'
import { Notice } from '@/components/notice/Notice'
import { LIMITS } from '~types/limits'
import { type DeskFormProps, errorOf } from './AcceptForm'

/** What often takes longer; a beginning that the clerk completes. */
const USUAL = [
  { label: '正在核实', reason: '正在到现场核实情况。' },
  { label: '在和部门商量', reason: '正在和有关部门商量怎么办。' },
  { label: '等村里回话', reason: '正在等村里报来情况。' },
] as const

/** See {@link DeskFormProps}. A chip fills in what the clerk has not written. */
export function HoldForm({ concern, draft, change, refusal }: DeskFormProps) {
  const isOwn = draft.holdReason.trim() !== '' && !USUAL.some(({ reason }) => reason === draft.holdReason)
  return (
    <>
      <View className="desk-form__chips" aria-label="常见情况">
        {USUAL.map(({ label, reason }) => (
          <Chip
            key={label}
            role="button"
            label={label}
            isOn={draft.holdReason === reason}
            onPress={() => change({ holdReason: isOwn ? `${reason}${draft.holdReason}` : reason })}
          />
        ))}
      </View>
      <TextArea
        id="desk-form-first"
        label="为什么要晚几天"
        value={draft.holdReason}
        limit={LIMITS.reason}
        placeholder="用居民听得懂的话说清楚，卡在哪里、在等什么"
        hint={
          concern.followers > 0
            ? `反映人会原样看到，跟进的 ${concern.followers} 位居民也会看到，请不要写反映人的姓名和电话。`
            : '反映人会原样看到，并看到新的答复日期。'
        }
        error={errorOf(refusal, 'reason')}
        onChange={(holdReason) => change({ holdReason })}
      />
      <Notice tone="waiting">
        发出后，答复期限按工作日顺延一次，事情仍由您这里办。一件诉求只能延一次；说明延期不算答复，按时答复仍按原来的日期算。
      </Notice>
    </>
  )
}
