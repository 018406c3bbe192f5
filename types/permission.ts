/** 通知许可: the moments at which somebody is asked whether WeChat may tell them something, and for what. */
import * as v from 'valibot'

/** Right after something that will have an answer, or after a piece of work on the desk; nobody is asked at any other time. */
export const ASKING_MOMENTS = ['submitted', 'joined', 'claimed', 'accepted', 'desk-done'] as const

/** See {@link ASKING_MOMENTS}. */
export type AskingMoment = (typeof ASKING_MOMENTS)[number]

/** Which moment. */
export const permissionsInput = v.object({ moment: v.picklist(ASKING_MOMENTS) })

/** What may be asked for now, at most three: WeChat's ids, and what each is for in words. Empty: do not ask. */
export const permissionsSchema = v.object({ templates: v.array(v.object({ id: v.string(), purpose: v.string() })) })

/** See {@link permissionsSchema}. */
export type Permissions = v.InferOutput<typeof permissionsSchema>
