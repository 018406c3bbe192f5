/** Who is calling, as the phone may know it. */
import * as v from 'valibot'
import { optionalPhoneField, optionalTextField } from './fields'
import { LIMITS } from './limits'
import { grantSchema } from './role'

/** Text sizes: `elder` multiplies by 1.3 and drops secondary lines (looks.md, elder mode). */
export const TEXT_SIZES = ['standard', 'elder'] as const

/** What a person sets; name and phone are offered again at the next concern and shown to nobody else. */
export const settingsSchema = v.object({
  name: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  textSize: v.picklist(TEXT_SIZES),
})

/** See {@link settingsSchema}. */
export type Settings = v.InferOutput<typeof settingsSchema>

/** The form of the settings page. */
export const saveSettingsInput = v.object({
  name: optionalTextField('姓名', LIMITS.personName),
  phone: optionalPhoneField,
  textSize: v.picklist(TEXT_SIZES, '请选择字号。'),
})

/** `unread`: messages not read yet, counted to 99. `grants` with the places' names, for the workbench's entrance. */
export const meSchema = v.object({
  settings: settingsSchema,
  grants: v.array(v.object({ ...grantSchema.entries, label: v.string() })),
  unread: v.number(),
  /** They are, or were, a member of a roster: the own record stays readable when the term is over. */
  isMember: v.boolean(),
  /** They were invited to a session: 我的 leads to their invitations. */
  isInvited: v.boolean(),
})

/** See {@link meSchema}. */
export type Me = v.InferOutput<typeof meSchema>
