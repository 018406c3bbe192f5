/** The preview of a notice: the public page exactly as it will be, and what on it may give somebody away. */
import * as v from 'valibot'
import { findingSchema } from './exposure'
import { topicPageSchema } from './topic'

/** `version` of the topic that was looked at; `page` before anything is taken out of it. */
export const noticePreviewSchema = v.object({
  version: v.number(),
  page: topicPageSchema,
  findings: v.array(findingSchema),
})

/** See {@link noticePreviewSchema}. */
export type NoticePreview = v.InferOutput<typeof noticePreviewSchema>
