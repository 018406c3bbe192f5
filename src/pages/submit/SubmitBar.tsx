/** The foot of the form: what no field is to blame for, and the button that names the addressee. */
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import type { OpenedForm } from '~types/form'
import type { Route } from '~types/route'
import type { Submission } from './use-submission'

/** `place` is what the code says, until the route is known. */
export interface SubmitBarProps {
  readonly route: Route | undefined
  readonly place: OpenedForm['place'] | undefined
  readonly submission: Submission
}

/** See {@link SubmitBarProps}. */
export function SubmitBar({ route, place, submission }: SubmitBarProps) {
  const addressee = addresseeOf(route, place)
  return (
    <View>
      {submission.trouble === null ? null : (
        <View className="submit__trouble">
          <Notice tone="late">{submission.trouble}</Notice>
        </View>
      )}
      <Button
        tone="primary"
        isBlock
        isBusy={submission.isBusy}
        onPress={() => void submission.submit(addressee ?? '负责的协商议事会')}
      >
        {submission.isBusy ? '正在提交…' : addressee === null ? '提交' : `提交给 ${addressee}`}
      </Button>
    </View>
  )
}

const addresseeOf = (route: Route | undefined, place: OpenedForm['place'] | undefined): string | null => {
  if (route?.decision === 'auto') return route.option.council.name
  if (route?.decision === 'hold') return `${route.owner}（由县里分派）`
  return place?.council.name ?? null
}
