/** Taking a concern up as a topic: what the public will read, and which pictures it will see. */

import { useQueries } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { TextArea } from '@/components/field/TextArea'
import { Notice } from '@/components/notice/Notice'
import type { CloudError } from '@/services/cloud/cloud-error'
import type { DeskConcern } from '~types/desk'
import { LIMITS } from '~types/limits'
import type { WaitingRow } from '../bundles/use-bundles'
import type { Draft } from './draft'
import { PhotosToPublish } from './PhotosToPublish'
import { concernQuery } from './use-concern'

/** What every form of the desk gets: the draft, how to change it, and what was refused. */
export interface DeskFormProps {
  readonly concern: DeskConcern
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly refusal: CloudError | null
  /** Other concerns that are taken up with this one. */
  readonly together: readonly WaitingRow[]
}

/** Where a field of the forms stands in the page, so that one that was refused can be shown. */
export const fieldId = (field: string): string => `desk-form-${field}`

/** The refusal's words for the field that it names. */
export const errorOf = (refusal: CloudError | null, field: string): string | null =>
  refusal?.field === field ? refusal.message : null

/** See {@link DeskFormProps}. */
export function AcceptForm({ concern, draft, change, refusal, together }: DeskFormProps) {
  const photos = usePhotosOf(together)
  return (
    <>
      {together.length === 0 ? null : (
        <View className="desk-form__together">
          <View>一并受理 {together.length + 1} 件，列为一个议题：</View>
          {[concern, ...together].map(({ id, title, number }) => (
            <View key={id} className="desk-form__one">
              {title}（{number}）
            </View>
          ))}
        </View>
      )}
      {refusal?.field?.startsWith('with') ? (
        <Notice tone="late" title="没有办成">
          {refusal.message}
        </Notice>
      ) : null}
      <View className="desk-form__low">
        <TextArea
          id="desk-form-first"
          label="公开标题"
          value={draft.title}
          limit={LIMITS.title}
          hint="一句话说清什么地方、什么事。不要写人名。"
          error={errorOf(refusal, 'title')}
          onChange={(title) => change({ title })}
        />
      </View>
      <TextArea
        label="公开说明"
        value={draft.summary}
        limit={LIMITS.summary}
        hint="已按居民原话拟好，请改到可以贴在公开栏上。不要出现姓名、电话和住址。"
        error={errorOf(refusal, 'summary')}
        onChange={(summary) => change({ summary })}
      />
      <PhotosToPublish
        photos={[...concern.photos, ...photos]}
        chosen={draft.photos}
        onChange={(photos) => change({ photos })}
      />
    </>
  )
}

/** The pictures of the others, as they come; the form is there before. */
const usePhotosOf = (rows: readonly WaitingRow[]): DeskConcern['photos'] =>
  useQueries({ queries: rows.map(({ id }) => concernQuery(id)) }).flatMap(({ data }) => data?.photos ?? [])
