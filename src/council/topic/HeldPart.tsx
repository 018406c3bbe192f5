/** Above the papers of the consultation: what the confirmed minutes already say goes into the form, so that nobody types it again. */
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { cloud } from '@/services/cloud/client'
import { makeId } from '@/services/make-id'
import type { Filing } from '~types/minutes'
import type { FormValues } from '../papers/field-spec'
import { useSession } from '../session/use-session'

/** `kind`: the paper that is being written. */
export interface HeldPartProps {
  readonly topic: string
  readonly kind: 'session' | 'outcome'
  readonly values: FormValues
  readonly onFill: (values: FormValues) => void
}

const FILLED = {
  session: ({ heldAt, present, minutes }) => ({ heldAt, present, minutes }),
  outcome: ({ points, dissent }) => ({
    points: points.map((text) => ({ id: makeId(), text, department: '', dueAt: null })),
    dissent,
  }),
} as const satisfies Record<HeldPartProps['kind'], (filing: Filing) => FormValues>

/** The field by which it is seen whether somebody has begun. */
const isBegun = (kind: HeldPartProps['kind'], { minutes, points }: FormValues): boolean =>
  kind === 'session' ? typeof minutes === 'string' && minutes !== '' : Array.isArray(points) && points.length > 0

/** Fills an empty form by itself, once; a form that was begun is left as it is until the button is pressed. */
export function HeldPart({ topic, kind, values, onFill }: HeldPartProps) {
  const { data: standing } = useSession(topic)
  const session = standing?.session?.state === 'closed' ? standing.session.id : null
  const { data: minutes } = useQuery({
    queryKey: ['council', 'minutes', session],
    queryFn: () => cloud.council.minutes({ session: session ?? '' }),
    enabled: session !== null,
    retry: false,
  })
  const filing = minutes?.filing ?? null
  const hasFilled = useRef(false)
  const begun = isBegun(kind, values)
  useEffect(() => {
    if (filing === null || hasFilled.current) return
    hasFilled.current = true
    if (!begun) onFill({ ...values, ...FILLED[kind](filing) })
  })
  if (minutes === undefined) return null
  if (filing === null) {
    return <Notice tone="waiting">会议记录还在请参加的人确认。确认以后，这里会照着填好，不用再写一遍。</Notice>
  }
  return (
    <Notice
      tone="done"
      action={
        <View>
          <Button isSmall onPress={() => onFill({ ...values, ...FILLED[kind](filing) })}>
            照会议记录重新填
          </Button>
        </View>
      }
    >
      已照确认过的会议记录填写，请核对{kind === 'outcome' ? '，并补上承办单位和日期' : ''}。
    </Notice>
  )
}
