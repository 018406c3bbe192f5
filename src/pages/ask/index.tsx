/** 查询编号: how a concern stands that a station entered for somebody without a phone, by its number and query code. */
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Page } from '@/components/page/Page'
import { cloud } from '@/services/cloud/client'
import { AskedView } from './AskedView'
import { AskForm, type Known } from './AskForm'
import './index.scss'

/** `?number=` fills in the number. Neither code nor answer is kept on the phone. */
export default function AskPage() {
  const { number = '' } = useRouter().params
  const [known, setKnown] = useState<Known>({ number, code: '' })
  const ask = useMutation({ mutationFn: (asked: Known) => cloud.resident.ask(asked) })
  const { data } = ask
  return (
    <Page title="查询编号" width={data === undefined ? 'text' : 'wide'}>
      {data === undefined ? (
        <AskForm
          known={known}
          error={ask.error}
          isBusy={ask.isPending}
          onChange={(next) => {
            setKnown(next)
            if (ask.error !== null) ask.reset()
          }}
          onAsk={() => ask.mutate(known)}
        />
      ) : (
        <AskedView
          asked={data}
          known={known}
          onAgain={() => {
            setKnown({ number: '', code: '' })
            ask.reset()
          }}
        />
      )}
    </Page>
  )
}
