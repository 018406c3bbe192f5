/** What a keeper of the roster changes about a member: kinds, place, councils, phone, sector, post, declared interests, and until when the term runs. */
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
import { MEMBER_KIND_LABELS, MEMBER_KINDS, type MemberKind } from '~types/member'
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
  const [kinds, setKinds] = useState<readonly MemberKind[]>(member.kinds)
  const [placeName, setPlaceName] = useState(member.placeName)
  const [councils, setCouncils] = useState<readonly string[]>(member.councils)
  const [phone, setPhone] = useState(member.phone ?? '')
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
      kinds: [...kinds],
      councils: [...councils],
      phone: phone.trim() === '' ? null : phone,
      ...(placeName.trim() === member.placeName ? {} : { placeName }),
      revision: member.revision,
    })
  return (
    <View className="member__form">
      <Field label="委员类别" error={wrong('kinds')}>
        <View className="member__chips">
          {MEMBER_KINDS.map((kind) => (
            <Chip
              key={kind}
              role="button"
              label={MEMBER_KIND_LABELS[kind]}
              isOn={kinds.includes(kind)}
              onPress={() => setKinds(toggled(kinds, kind))}
            />
          ))}
        </View>
      </Field>
      <TextField
        label="所在地"
        value={placeName}
        onChange={setPlaceName}
        limit={LIMITS.placeWords}
        hint="例如“巩昌镇”或“巩昌镇靛坪村”。"
        error={wrong('placeName')}
      />
      <TextField
        label="联系电话"
        value={phone}
        onChange={setPhone}
        keyboard="phone"
        isOptional
        hint="空着就是没有电话；号码错了的，删掉或改正。"
        error={wrong('phone')}
      />
      {member.councilChoices.length === 0 ? null : (
        <Field label="固定成员" isOptional hint="点亮的，是这些议事会的固定成员。" error={wrong('councils')}>
          <View className="member__chips">
            {member.councilChoices.map(({ code, name }) => (
              <Chip
                key={code}
                role="button"
                label={name}
                isOn={councils.includes(code)}
                onPress={() => setCouncils(toggled(councils, code))}
              />
            ))}
          </View>
        </Field>
      )}
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

const toggled = <Each,>(all: readonly Each[], one: Each): readonly Each[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one]

/** The last moment of the day in China that a moment lies in. */
const endOf = (moment: number): number => {
  const wall = moment + 8 * 60 * 60 * 1000
  return moment - (wall % DAY) + DAY - 1
}
