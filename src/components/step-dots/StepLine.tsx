/** A dot for each step of a method, the current one named, and how long it has been there. */
import { View } from '@tarojs/components'
import { sayLate } from '~types/reminder'
import { Icon } from '../icon/Icon'
import { sayStay } from './say-stay'
import './step-dots.scss'

/** `labels` of all steps in order; `at`: the number of the current one from 1, null when all is done; `since`: milliseconds when it began; `lateDays`: working days after its last day, null or left out while it is in time. */
export interface StepLineProps {
  readonly method: string
  readonly labels: readonly string[]
  readonly at: number | null
  readonly since: number
  readonly lateDays?: number | null
}

/** See {@link StepLineProps}. */
export function StepLine({ method, labels, at, since, lateDays = null }: StepLineProps) {
  const name = at === null ? '已办结' : `第${at}步 ${labels[at - 1] ?? ''}`
  const image = process.env.TARO_ENV === 'h5' ? { role: 'img' } : {}
  return (
    <View className="ms-steps">
      <View className="ms-steps__dots" aria-label={`${method}，共 ${labels.length} 步，${name}`} {...image}>
        {labels.map((label, index) => (
          <View key={label} className={`ms-steps__dot ms-steps__dot--${standing(index + 1, at)}`} />
        ))}
      </View>
      <View className="ms-steps__name">
        {at === null ? <Icon name="check" /> : null}
        {name}
        {at === null ? null : <Stay since={since} lateDays={lateDays} />}
      </View>
    </View>
  )
}

/** How long it has been there, or that it is late: then nothing else counts. */
function Stay({ since, lateDays }: { readonly since: number; readonly lateDays: number | null }) {
  if (lateDays === null) return <View className="ms-steps__stay">· {sayStay(since, Date.now())}</View>
  return (
    <View className="ms-steps__late">
      <Icon name="alert" />
      {sayLate(lateDays)}
    </View>
  )
}

const standing = (number: number, current: number | null): 'done' | 'now' | 'ahead' =>
  current === null || number < current ? 'done' : number === current ? 'now' : 'ahead'
