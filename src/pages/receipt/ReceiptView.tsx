/** The stub, what happens next with its dates, and the two ways on. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Notice } from '@/components/notice/Notice'
import { NotifyMe } from '@/components/notify-me/NotifyMe'
import { Stub } from '@/components/stub/Stub'
import { sayDay, sayExactly } from '@/services/dates'
import { stepsAhead } from './steps-ahead'
import type { ShownReceipt } from './use-receipt'

/** `isEarlierVersion`: this request had already been received with another text; that one stands. */
export function ReceiptView({ receipt, isEarlierVersion }: { receipt: ShownReceipt; isEarlierVersion: boolean }) {
  const openConcern = () => void Taro.navigateTo({ url: `/pages/concern/index?id=${receipt.concern}` })
  const list = process.env.TARO_ENV === 'h5' ? { role: 'list' } : {}
  const item = process.env.TARO_ENV === 'h5' ? { role: 'listitem' } : {}
  return (
    <View className="receipt">
      <View className="receipt__said">
        提交成功，{receipt.addressee}
        {receipt.state === 'held' ? '先分派，议事会' : ''}将在 {sayDay(receipt.replyBy, Date.now())} 前答复您。
      </View>
      {isEarlierVersion ? (
        <Notice tone="highlight" title="这件事先前已经收到">
          以先前提交的文字为准。您后来改的文字还在“提诉求”里，需要的话可以作为补充再提一件。
        </Notice>
      ) : null}
      <Stub
        title="诉求回执"
        number={receipt.number}
        rows={[
          { name: '诉求', value: receipt.title },
          { name: '提交给', value: receipt.addressee },
          { name: '为什么', value: withoutLabel(receipt.because) },
          ...(receipt.adviser === null ? [] : [{ name: '还会请', value: `${receipt.adviser.name}参谋` }]),
          { name: '时间', value: sayExactly(receipt.submittedAt) },
        ]}
        foot={<NotifyMe moment="submitted" />}
      />
      <Card title="接下来">
        <View className="receipt__steps" {...list}>
          {stepsAhead(receipt, Date.now()).map((step, index) => (
            <View key={step.title} className="receipt__step" {...item}>
              <View className="receipt__step-number" aria-hidden="true">
                {index + 1}
              </View>
              <View className="receipt__step-body">
                <View className="receipt__step-title">{step.title}</View>
                <View className="receipt__step-text">{step.text}</View>
              </View>
            </View>
          ))}
        </View>
      </Card>
      <View className="receipt__ways">
        <Button icon="inbox" isBlock onPress={openConcern}>
          查看这件诉求
        </Button>
        <Button tone="quiet" isBlock onPress={() => void Taro.switchTab({ url: '/pages/board/index' })}>
          去看议事板
        </Button>
      </View>
    </View>
  )
}

/** The row is already called 为什么. */
const withoutLabel = (because: string): string => because.replace(/^依据[：:]/, '')
