/** 提诉求: one page to say what is wrong; the button names to whom it goes. */
import { View } from '@tarojs/components'
import { useDidHide } from '@tarojs/taro'
import { useRoute } from '@/components/concern-form/use-route'
import { OutboxRows } from '@/components/outbox-rows/OutboxRows'
import { Page } from '@/components/page/Page'
import { saveDraftNow, useDraft } from '@/services/draft/draft-store'
import { useOpenedForm } from '@/services/form/use-opened-form'
import { DraftLine } from './DraftLine'
import { Form } from './Form'
import { Queued } from './Queued'
import { SubmitBar } from './SubmitBar'
import { usePrefilledPerson } from './use-prefilled-person'
import { useScene } from './use-scene'
import { useSubmission } from './use-submission'
import './index.scss'

/** `?scene=` is a village's code. */
export default function SubmitPage() {
  useScene()
  useDidHide(saveDraftNow)
  const draft = useDraft()
  const opened = useOpenedForm(draft.scene, draft.choice?.county ?? null)
  usePrefilledPerson(opened.data?.me.settings)
  const route = useRoute(draft, draft.choice === null && opened.data?.problem != null)
  const submission = useSubmission()
  if (submission.queued !== null) {
    return (
      <Page tab="submit">
        <Queued {...submission.queued} onAnother={submission.beginAnother} />
      </Page>
    )
  }
  return (
    <Page
      tab="submit"
      footer={
        <SubmitBar
          route={route.data}
          place={draft.choice === null ? opened.data?.place : null}
          submission={submission}
        />
      }
    >
      <OutboxRows />
      <DraftLine />
      <View className="submit">
        <Form draft={draft} opened={opened} route={route} submission={submission} />
      </View>
    </Page>
  )
}
