/** Publishing a notice: the page as the public will see it, an answer to each place that may give somebody away, then the button. */
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
import { formOf } from '../papers/paper-forms'
import { NoticeForm, type NoticePartProps } from './NoticeForm'
import { usePreview } from './use-preview'
import './notice.scss'

/** See {@link NoticePartProps}. */
export function NoticePart(props: NoticePartProps) {
  const { topic, acting } = props
  const query = usePreview(topic)
  const { refetch } = query
  const isStale = acting.trouble?.code.startsWith('notice.') ?? false
  useEffect(() => {
    if (isStale) void refetch()
  }, [isStale, refetch])
  const [hasTried, setTried] = useState(false)
  return (
    <>
      <View className="work__form" id="paper-form">
        <View className="work__form-title">{formOf('notice').begin}</View>
        <View className="work__says">{formOf('notice').says}</View>
      </View>
      <Answered query={query} what="公示预览" skeleton={<Skeleton shape="page" count={1} />}>
        {(preview) => <NoticeForm {...props} preview={preview} hasTried={hasTried} onTry={setTried} />}
      </Answered>
    </>
  )
}
