/** What was found out before the consultation: the questions, and what the records say, with pictures. */
import { View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { PhotoRow } from '@/components/photo-row/PhotoRow'
import { sayDay } from '@/services/dates'
import type { Invitation } from '~types/invitation'

/** See the file's purpose. */
export function PackPart({ pack: { summary, questions, records } }: Pick<Invitation, 'pack'>) {
  const now = Date.now()
  return (
    <Card title="会前材料">
      <View className="pack">
        <View className="pack__note">只给参加的人看，请不要转发。</View>
        <View className="pack__part">
          <View className="pack__label">事情是这样</View>
          <View className="pack__text">{summary}</View>
        </View>
        {questions.length === 0 ? null : (
          <View className="pack__part">
            <View className="pack__label">会前要弄清的</View>
            {questions.map(({ question, by, isMine, isOpen }) => (
              <View key={question} className="pack__question">
                <Icon name={isOpen ? 'clock' : 'check'} />
                <View>
                  {question}
                  <View className="pack__by">
                    {isMine ? '请您去了解' : by}
                    {isOpen ? '，还没有记录' : '，已有记录'}
                  </View>
                </View>
              </View>
            ))}
          </View>
        )}
        <View className="pack__part">
          <View className="pack__label">调研记录</View>
          {records.length === 0 ? <View className="pack__by">还没有记录，有了会出现在这里。</View> : null}
          {records.map((record) => (
            <View key={`${record.day} ${record.site} ${record.findings}`} className="pack__record">
              <View className="pack__by">
                {sayDay(record.day, now)} · {record.site}
              </View>
              {record.question === null ? null : <View className="pack__strong">{record.question}</View>}
              <View className="pack__text">{record.findings}</View>
              <PhotoRow links={record.photos} />
            </View>
          ))}
        </View>
      </View>
    </Card>
  )
}
