/** What was found out on the spot: where, when, what, with pictures. Nothing of it needs a network. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { MomentField } from '@/components/field/MomentField'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { PhotoPicker } from '@/components/photo-picker/PhotoPicker'
import { dropPhoto, takePhotos } from '@/services/draft/photo-shelf'
import { makeId } from '@/services/make-id'
import { beginResearch, researchDraftId, researchDrafts } from '@/services/research/research-draft'
import { putFinding } from '@/services/research/research-outbox'
import { sendFindings } from '@/services/research/send-findings'
import { useKeptDraft } from '@/services/use-kept-draft'
import { LIMITS } from '~types/limits'
import { type OwnTask, ownResearchInput } from '~types/member-work'

interface Wrong {
  readonly field: string
  readonly says: string
}

/** `onClose`: handed in, or put aside; what was written stays. */
export function TaskForm({ task, onClose }: { task: OwnTask; onClose: () => void }) {
  const id = researchDraftId(task)
  const { draft, saving, change, forget, save } = useKeptDraft(researchDrafts, id, () => beginResearch(id))
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const errorOf = (field: string) => (wrong?.field === field ? wrong.says : null)

  const addPhotos = async () => {
    const taken = await takePhotos(LIMITS.photos - draft.photos.length)
    const added = taken
      .filter((key) => key !== null)
      .map((key) => ({ key, name: makeId(), fileId: null, state: 'kept' as const }))
    const unreadable = taken.length - added.length
    setWrong(unreadable > 0 ? { field: 'photos', says: `有 ${unreadable} 个文件不是照片，没有加上。` } : null)
    if (added.length > 0) change({ photos: [...draft.photos, ...added].slice(0, LIMITS.photos) })
  }

  const handIn = () => {
    const { requestId, day, site, findings, photos } = draft
    const { topic, question, title, asks } = task
    const parsed = v.safeParse(ownResearchInput, { requestId, topic, question, day, site, findings, photos: [] })
    if (!parsed.success) {
      const [issue] = parsed.issues
      const field = String(issue.path?.[0]?.key ?? '')
      setWrong({ field, says: field === 'day' ? '请选哪天去的。' : issue.message })
      return
    }
    const item = { requestId, topic, question, title, asks, day: parsed.output.day, site, findings, photos }
    // A phone without room sends it from memory; the draft stays until the cloud has it.
    if (putFinding(item)) forget()
    void sendFindings()
    onClose()
  }

  return (
    <View className="task-form">
      <TextField
        label="去了哪里"
        value={draft.site}
        limit={LIMITS.placeWords}
        placeholder="例如：靛坪村村口"
        error={errorOf('site')}
        onChange={(site) => change({ site })}
      />
      <MomentField
        label="哪天去的"
        precision="day"
        value={draft.day}
        error={errorOf('day')}
        onChange={(day) => change({ day })}
      />
      <TextArea
        label="看到、问到了什么"
        value={draft.findings}
        limit={LIMITS.paperText}
        placeholder="写清楚多少、多长、谁说的（不写姓名）"
        error={errorOf('findings')}
        onChange={(findings) => change({ findings })}
      />
      <Field label="照片" isOptional error={errorOf('photos')}>
        <PhotoPicker
          photos={draft.photos}
          most={LIMITS.photos}
          onAdd={() => void addPhotos()}
          onRetry={() => undefined}
          onRemove={({ key }) => {
            change({ photos: draft.photos.filter((photo) => photo.key !== key) })
            dropPhoto(key)
          }}
        />
      </Field>
      <View className="task-form__saving">{SAVING[saving]}</View>
      <Button tone="primary" isBlock onPress={handIn}>
        交调研记录
      </Button>
      <Button
        tone="quiet"
        isBlock
        onPress={() => {
          save()
          onClose()
        }}
      >
        先放着
      </Button>
    </View>
  )
}

const SAVING = {
  untouched: '没有网也能写、能拍，先存在这部手机里，有网自动交。',
  saving: '正在保存…',
  saved: '已存在这部手机里，没有网也不会丢。',
  failed: '这部手机存不下了，请先交上去或者腾出空间。',
} as const
