/** What a keeper of the roster changes about a member: sector, post, declared interests, and until when the term runs. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Chip } from '@/components/chip/Chip'
import { Field } from '@/components/field/Field'
import { MomentField } from '@/components/field/MomentField'
import { TextField } from '@/components/field/TextField'
import { TextsField } from '@/components/field/TextsField'
import { Notice } from '@/components/notice/Notice'
import type { CloudError } from '@/services/cloud/cloud-error'
import { LIMITS } from '~types/limits'
import type { EditMember, RosterMember } from '~types/roster'

const DAY = 24 * 60 * 60 * 1000

/** `trouble`: why it was not kept. */
export function MemberForm(props: {
  member: RosterMember
  trouble: CloudError | null
  isSending: boolean
  onSubmit: (input: EditMember) => void
}) {
  const { member, trouble, isSending, onSubmit } = props
  const [trade, setTrade] = useState(member.trade)
  const [postName, setPostName] = useState(member.post?.name ?? '')
  const [postTitle, setPostTitle] = useState(member.post?.title ?? '')
  const [interests, setInterests] = useState<readonly string[]>(member.interests)
  const [until, setUntil] = useState<number | null>(member.term.until)
  const wrong = (field: string) => (trouble?.field?.startsWith(field) ? trouble.message : null)
  const submit = () =>
    onSubmit({
      member: member.id,
      trade,
      post: postName.trim() === '' ? null : { name: postName, title: postTitle.trim() === '' ? null : postTitle },
      interests: interests.filter((line) => line.trim() !== ''),
      until: until ?? member.term.until,
    })
  return (
    <View className="member__form">
      <Field label="界别" error={wrong('trade')}>
        <View className="member__chips">
          {member.trades.map(({ key, label }) => (
            <Chip key={key} label={label} isOn={trade === key} onPress={() => setTrade(key)} />
          ))}
        </View>
      </Field>
      <TextField
        label="议事岗地点"
        value={postName}
        onChange={setPostName}
        limit={LIMITS.placeWords}
        isOptional
        error={wrong('post')}
      />
      <TextField label="议事岗名称" value={postTitle} onChange={setPostTitle} limit={LIMITS.personName} isOptional />
      <TextsField
        label="长期利害关系"
        hint="委员自己申明的：本人或家人开办、任职的单位和经营的事。"
        lines={interests}
        onChange={setInterests}
        error={wrong('interests')}
        isOptional
      />
      <MomentField
        label="任期结束"
        value={until}
        precision="day"
        onChange={(moment) => setUntil(moment === null ? null : endOf(moment))}
        error={wrong('until')}
        hint="改到今天以前，任期就结束了：委员权限马上停止，履职档案保留。"
      />
      {trouble === null || trouble.field !== undefined ? null : (
        <Notice tone="late" title="没有保存">
          {trouble.message}
        </Notice>
      )}
      <Button tone="primary" isBusy={isSending} onPress={submit}>
        保存
      </Button>
    </View>
  )
}

/** The last moment of the day in China that a moment lies in. */
const endOf = (moment: number): number => {
  const wall = moment + 8 * 60 * 60 * 1000
  return moment - (wall % DAY) + DAY - 1
}
