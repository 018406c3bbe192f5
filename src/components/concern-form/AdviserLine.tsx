/** Who else is asked for advice: the department's studio, in one plain line under the route. */
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import type { Draft } from '@/services/draft/draft'
import { adviserFor } from '~types/find-adviser'
import type { OpenedForm } from '~types/form'
import './concern-form.scss'

/** By the county's lists in `opened`; nothing when no studio fits. */
export function AdviserLine({ draft, opened }: { draft: Draft; opened: OpenedForm }) {
  const adviser = adviserFor(opened, { kind: draft.kind, words: `${draft.title}\n${draft.text}` })
  if (adviser === null) return null
  return (
    <View className="concern-form__adviser">
      <Icon name="people" /> 还会请{adviser.name}参谋
    </View>
  )
}
