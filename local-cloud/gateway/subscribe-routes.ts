/** What the phone asks WeChat for in a person's name: permission for messages, and a code for the phone number. */
import { readObject } from '../http/read-body'
import { sendJson } from '../http/respond'
import { HttpError, type Route } from '../http/route'
import type { MessageTemplate } from '../openapi/openapi-call'
import type { OpenapiJournal } from '../openapi/openapi-journal'
import type { PhoneCodes } from '../openapi/phone-number'
import type { Persons } from './persons'

/** Templates in one request (platform quota). */
const GREATEST_TEMPLATES = 3
const GREATEST_REQUEST = 10_000

function readTemplateIds(value: unknown, templates: readonly MessageTemplate[]): readonly string[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > GREATEST_TEMPLATES) {
    throw new HttpError(400, 'INVALID_PARAM', `templateIds 应是 1 到 ${GREATEST_TEMPLATES} 个模板编号`)
  }
  const ids = value.map(String)
  const unknown = ids.find((id) => !templates.some((template) => template.id === id))
  if (unknown !== undefined) throw new HttpError(400, 'INVALID_TEMPLATE', `没有编号为 ${unknown} 的消息模板`)
  return ids
}

/** `POST /gateway/subscribe`, `POST /gateway/phone-code`, `GET /gateway/persons`. */
export function subscribeRoutes(
  persons: Persons,
  journal: OpenapiJournal,
  codes: PhoneCodes,
  templates: readonly MessageTemplate[],
): readonly Route[] {
  return [
    {
      method: 'POST',
      pattern: '/gateway/subscribe',
      handle: async ({ request, response }) => {
        const openid = persons.openidOf(request)
        const { templateIds, answer = 'accept' } = await readObject(request, GREATEST_REQUEST)
        const ids = readTemplateIds(templateIds, templates)
        if (answer !== 'accept' && answer !== 'reject') {
          throw new HttpError(400, 'INVALID_PARAM', 'answer 应是 accept 或 reject')
        }
        if (answer === 'accept') for (const id of ids) journal.grantCredit(openid, id)
        sendJson(response, Object.fromEntries(ids.map((id) => [id, answer])))
      },
    },
    {
      method: 'POST',
      pattern: '/gateway/phone-code',
      handle: ({ request, response }) => sendJson(response, { code: codes.issue(persons.openidOf(request)) }),
    },
    {
      method: 'GET',
      pattern: '/gateway/persons',
      handle: ({ response }) => {
        const list = persons.demo.map(({ key, name, description }) => ({ key, name, description }))
        sendJson(response, list)
      },
    },
  ]
}
