/** What the person takes home: number and query code in large type, who answers by when, how to ask later; printed, copied or read out. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { sayExactly } from '@/services/dates'
import { printPage } from '@/services/print'
import { type Entered, receiptText, sayWho, spaced, WAYS_TO_ASK } from './say-receipt'

/** `isEarlierVersion`: it had come in before with other words; those stand. `count`: how many were entered one after the other. */
export interface EntryReceiptProps extends Entered {
  readonly isEarlierVersion: boolean
  readonly count: number
  readonly onNext: () => void
}

/** See {@link EntryReceiptProps}. */
export function EntryReceipt({ receipt, code, isEarlierVersion, count, onNext }: EntryReceiptProps) {
  const now = Date.now()
  const copy = () => void Taro.setClipboardData({ data: receiptText({ receipt, code }, now) })
  const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': '1' } : {}
  return (
    <View className="enter__done">
      <View className="enter__no-print">
        <Notice tone="done" title="已录入，请念给本人听，再把回执交给他">
          {count > 1 ? `这次已经代录 ${count} 件。` : '编号和查询码请抄下、打印，或发给家里人。'}
        </Notice>
        {isEarlierVersion ? (
          <Notice tone="highlight" title="这件先前已经录入">
            以先前录入的内容为准；后来改的文字没有生效，需要的话请再代录一件。
          </Notice>
        ) : null}
        {code === null ? (
          <Notice tone="late" title="查询码已经补发过">
            这件诉求的查询码已经换成新的，旧的不再显示。本人没有拿到新的，请在这件诉求里再补发一次。
          </Notice>
        ) : null}
      </View>
      <View className="enter__slip">
        <View className="enter__slip-title" {...heading}>
          码上协商 · 诉求回执
        </View>
        <View className="enter__figures-name">编号</View>
        <View className="enter__figures ms-tabular" aria-label={`编号 ${spaced(receipt.number)}`}>
          {receipt.number}
        </View>
        {code === null ? null : (
          <>
            <View className="enter__figures-name">查询码</View>
            <View className="enter__figures enter__figures--code ms-tabular" aria-label={`查询码 ${spaced(code)}`}>
              {spaced(code)}
            </View>
          </>
        )}
        <View className="enter__fact">{receipt.title}</View>
        <View className="enter__fact enter__fact--who">{sayWho(receipt, now)}</View>
        <View className="enter__ways-title">以后怎么问</View>
        {WAYS_TO_ASK.map((way, at) => (
          <View key={way} className="enter__way">
            {at + 1}. {way}
          </View>
        ))}
        <View className="enter__slip-foot">录入时间 {sayExactly(receipt.submittedAt)}</View>
      </View>
      <View className="enter__buttons enter__no-print">
        <Button tone="primary" icon="plus" onPress={onNext}>
          再代录一件
        </Button>
        {printPage === null ? null : <Button onPress={printPage}>打印回执</Button>}
        <Button onPress={copy}>复制回执</Button>
        <Button
          tone="quiet"
          onPress={() => void Taro.navigateTo({ url: `/council/concern/index?id=${receipt.concern}` })}
        >
          去办理这件
        </Button>
      </View>
      <View className="enter__key enter__no-print">Ctrl+Enter 再代录一件</View>
    </View>
  )
}
