/** One member as the keepers of the roster see them: who they are, the code for their WeChat, what may be changed, and their record. */
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { TextArea } from '@/components/field/TextArea'
import { MemberRecord, type RecordedDeed } from '@/components/member-record/MemberRecord'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
import { asCloudError } from '@/services/cloud/cloud-error'
import { sayDay } from '@/services/dates'
import { readParam } from '@/services/read-param'
import { LIMITS } from '~types/limits'
import type { RosterMember } from '~types/roster'
import { MemberForm } from './MemberForm'
import { useMember } from './use-member'
import './index.scss'

/** Opened with `id`. */
export default function RosterMemberPage() {
  const { query, record, editing, coding, unbinding, answering } = useMember(readParam(useRouter().params.id) ?? '')
  return (
    <Page tab="desk" title="委员" width="text">
      <Answered query={query} what="委员" skeleton={<Skeleton shape="page" />}>
        {(member) => (
          <View className="member">
            <Facts member={member} />
            {member.canEdit ? (
              <>
                <Card title="绑定微信">
                  <CodePart
                    member={member}
                    code={coding.data?.code ?? null}
                    isBusy={coding.isPending}
                    trouble={coding.error === null ? null : asCloudError(coding.error).message}
                    onMake={() => coding.mutate()}
                  />
                  {member.isBound ? (
                    <UnbindPart
                      member={member}
                      isBusy={unbinding.isPending}
                      trouble={unbinding.error === null ? null : asCloudError(unbinding.error).message}
                      onUnbind={() => unbinding.mutate()}
                    />
                  ) : null}
                </Card>
                <Card title="修改">
                  {editing.isSuccess ? <Notice tone="done">已保存。</Notice> : null}
                  <MemberForm
                    key={member.revision}
                    member={member}
                    trouble={editing.error === null ? null : asCloudError(editing.error)}
                    isSending={editing.isPending}
                    onSubmit={editing.mutate}
                  />
                </Card>
                <Answered query={record} what="履职档案" skeleton={<Skeleton shape="cards" />}>
                  {(year) => (
                    <MemberRecord
                      record={year}
                      below={(deed) =>
                        deed.objection !== null && deed.answer === null ? (
                          <AnswerPart deed={deed} isBusy={answering.isPending} onAnswer={answering.mutate} />
                        ) : null
                      }
                    />
                  )}
                </Answered>
              </>
            ) : (
              <Notice>这位委员由县政协或所在乡镇管理，这里只能查看。</Notice>
            )}
          </View>
        )}
      </Answered>
    </Page>
  )
}

function Facts({ member }: { member: RosterMember }) {
  const now = Date.now()
  const facts = [
    ['编号', member.number ?? '没有'],
    ['类别', member.says],
    ['所在地', member.placeName],
    ['固定成员', member.councilNames.join('、') || '不是固定成员，按议题邀请'],
    ['议事岗', member.post?.name ?? '没有'],
    ['替补', member.substitutes?.join('、') || '没有'],
    ['任期', `${sayDay(member.term.from, now)} 到 ${sayDay(member.term.until, now)}`],
    ['电话', member.phone ?? '没有'],
  ] as const
  return (
    <Card title={member.name}>
      {member.isInTerm ? null : <Notice tone="waiting">任期不在进行中：委员权限已经停止，履职档案保留。</Notice>}
      {facts.map(([label, words]) => (
        <View key={label} className="member__fact">
          <View className="member__label">{label}</View>
          <View className="member__words">{words}</View>
        </View>
      ))}
    </Card>
  )
}

function CodePart(props: {
  member: RosterMember
  code: string | null
  isBusy: boolean
  trouble: string | null
  onMake: () => void
}) {
  const { member, code, isBusy, trouble, onMake } = props
  const bound = member.isBound
    ? '已经绑定了微信。换了微信的，发一个新绑定码，绑定后原来的微信就不能用了。'
    : '还没有绑定微信。'
  const waiting =
    member.codeUntil === null
      ? ''
      : `已发过绑定码，${sayDay(member.codeUntil, Date.now())}前有效；再发一个，旧的就作废。`
  return (
    <View className="member__form">
      <View>{`${bound}${code === null ? waiting : ''}`}</View>
      {code === null ? (
        <Button isBusy={isBusy} onPress={onMake}>
          发一个绑定码
        </Button>
      ) : (
        <>
          <View className="member__code ms-tabular">
            {code.slice(0, 4)} {code.slice(4)}
          </View>
          <View>
            请告诉{member.name}：打开“码上协商”，在“我的”—“设置”里点“我是政协委员”，填上这个码。30
            天内有效，只能用一次，离开本页就不再显示。
          </View>
        </>
      )}
      {trouble === null ? null : <Notice tone="late">{trouble}</Notice>}
    </View>
  )
}

/** Asked once: whoever is bound loses the member's powers at once. */
function UnbindPart(props: { member: RosterMember; isBusy: boolean; trouble: string | null; onUnbind: () => void }) {
  const { member, isBusy, trouble, onUnbind } = props
  const ask = async () => {
    const { confirm } = await Taro.showModal({
      title: `解除${member.name}的微信绑定？`,
      content: '现在绑定的微信马上不能再以委员身份收邀请、写调研。履职档案保留，可以再发绑定码绑定对的微信。',
      confirmText: '解除',
      cancelText: '不解除',
    })
    if (confirm) onUnbind()
  }
  return (
    <View className="member__form">
      <Button tone="quiet" isBusy={isBusy} onPress={() => void ask()}>
        绑错了，解除绑定
      </Button>
      {trouble === null ? null : <Notice tone="late">{trouble}</Notice>}
    </View>
  )
}

function AnswerPart(props: {
  deed: RecordedDeed
  isBusy: boolean
  onAnswer: (answer: { deed: string; verdict: 'strike' | 'keep'; reason: string }) => void
}) {
  const { deed, isBusy, onAnswer } = props
  const [reason, setReason] = useState('')
  const answer = (verdict: 'strike' | 'keep') => onAnswer({ deed: deed.id, verdict, reason })
  const isShort = reason.trim().length < 2
  return (
    <View className="member__answer">
      <TextArea label="答复理由" value={reason} limit={LIMITS.reason} placeholder="写给委员看" onChange={setReason} />
      <View className="member__chips">
        <Button isSmall isBusy={isBusy} isDisabled={isShort} onPress={() => answer('strike')}>
          这条不计分
        </Button>
        <Button isSmall isBusy={isBusy} isDisabled={isShort} onPress={() => answer('keep')}>
          照原样计分
        </Button>
      </View>
    </View>
  )
}
