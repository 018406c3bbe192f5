/** What can be done now: the next thing is the one filled button; while a form is open, sending it is. */
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import type { CloudError } from '@/services/cloud/cloud-error'
import type { Saving } from '@/services/use-kept-draft'
import type { ConcernAction, DeskConcern } from '~types/desk'
import type { ErrorCode } from '~types/errors'
import { wordsOf } from './actions'

const SAVING_WORDS = {
  untouched: null,
  saving: '正在保存草稿…',
  saved: '草稿已自动保存在本机',
  failed: '草稿没能保存在本机，请尽快发出',
} as const satisfies Record<Saving, string | null>

/** What the desk says in its own words: nothing here sends itself. */
const TROUBLE_WORDS: Partial<Record<ErrorCode, string>> = {
  'concern.already-handled': '这件诉求的内容或状态刚刚变了，上面已换成最新的。请核对后再提交，您写的还在。',
  'cloud.unreachable': '网络不通，还没有发出。您写的都在本机；网络恢复后，请再点一次发出。',
}

/** `action` is the form that is open; null: none. */
export interface ActionBarProps {
  readonly concern: DeskConcern
  readonly actions: readonly ConcernAction[]
  readonly action: ConcernAction | null
  /** How many other concerns are taken up with this one. */
  readonly gathered: number
  /** What the button to send says, when it can say more than usual. */
  readonly sends: string | null
  readonly saving: Saving
  /** What kept the last sending from being done, when no field is to blame. */
  readonly trouble: CloudError | null
  readonly isSending: boolean
  readonly onBegin: (action: ConcernAction) => void
  readonly onClose: () => void
  readonly onSend: () => void
}

/** See {@link ActionBarProps}. Nothing when nothing can be done. */
export function ActionBar(props: ActionBarProps) {
  const { concern, actions, action, gathered, sends, saving, trouble, isSending, onBegin, onClose, onSend } = props
  if (actions.length === 0) return null
  const says = SAVING_WORDS[saving]
  const status = process.env.TARO_ENV === 'h5' ? { role: 'status' } : {}
  return (
    <View className="desk__bar">
      {trouble === null ? null : (
        <Notice tone="late" title={trouble.code === 'concern.already-handled' ? '刚才有变动' : '没有发出'}>
          {TROUBLE_WORDS[trouble.code] ?? trouble.message}
        </Notice>
      )}
      {says === null || action === null || trouble !== null ? null : (
        <View className="desk__saving" {...status}>
          <Icon name={saving === 'failed' ? 'alert' : 'check'} />
          {says}
        </View>
      )}
      {action === null ? (
        <View className="desk__buttons">
          {actions.map((each, index) => (
            <Button
              key={each}
              tone={index === 0 ? 'primary' : index === 1 ? 'secondary' : 'quiet'}
              onPress={() => onBegin(each)}
            >
              {wordsOf(each, concern, gathered).begin}
            </Button>
          ))}
        </View>
      ) : (
        <View className="desk__buttons">
          <Button tone="primary" isBusy={isSending} onPress={onSend}>
            {sends ?? wordsOf(action, concern, gathered).send}
          </Button>
          <Button tone="quiet" isDisabled={isSending} onPress={onClose}>
            收起
          </Button>
        </View>
      )}
    </View>
  )
}
