/** A code is retired: why, what that means for whoever scans it, and the one button that does it. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Chip } from '@/components/chip/Chip'
import { TextArea } from '@/components/field/TextArea'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import { LIMITS } from '~types/limits'
import { tailOf } from './say-code'
import { useCodeChange } from './use-codes'

/** Met most often. */
const REASONS = ['墙拆了，码没有了', '破损，扫不出来', '贴错了地方', '换了新码'] as const

/** See the file's purpose. */
export function RetireSheet(props: { scene: string; villageName: string; onClose: () => void; onDone: () => void }) {
  const { scene, villageName, onClose, onDone } = props
  const [reason, setReason] = useState('')
  const { submit, isSending, refusal } = useCodeChange(scene, onDone)
  return (
    <Sheet title={`停用尾号 ${tailOf(scene)} 的码`} onClose={onClose}>
      <View className="codes__form">
        <Notice tone="highlight" icon="alert">
          {villageName}：停用后，再扫到它的人要自己选地方。停用了不能恢复；村里还要用的，请另贴新码。
        </Notice>
        <View className="codes__reasons" aria-label="常见原因">
          {REASONS.map((each) => (
            <Chip key={each} role="button" label={each} isOn={reason === each} onPress={() => setReason(each)} />
          ))}
        </View>
        <TextArea
          label="停用原因"
          value={reason}
          limit={LIMITS.codeReason}
          placeholder="一句话说清楚，会留在这个码的记录里"
          error={refusal?.field === 'reason' ? refusal.message : null}
          onChange={setReason}
        />
        {refusal === null || refusal.field === 'reason' ? null : (
          <Notice tone="late" title="没有停用">
            {refusal.message}
          </Notice>
        )}
        <Button tone="danger" isBlock isBusy={isSending} onPress={() => submit({ act: 'retire', reason })}>
          停用这个码
        </Button>
      </View>
    </Sheet>
  )
}
