/** The village codes as they would hang on the walls: a page to search and print, and each code as a picture. */
import * as v from 'valibot'
import { send, sendPage } from '../http/respond'
import { HttpError, type Route } from '../http/route'
import { addressOfScene, drawCode, isScene } from '../openapi/qr-code'
import { type CodeCard, renderCodesPage } from './codes-page'

/** Codes on the page; two counties have some 700. */
const GREATEST_CODES = 5000

const codeSchema = v.object({
  _id: v.string(),
  place: v.nullable(v.string()),
  township: v.nullable(v.string()),
  county: v.string(),
  name: v.nullable(v.string()),
  validTo: v.optional(v.nullable(v.number())),
  mergedInto: v.optional(v.nullable(v.string())),
})

/** What the pages read. */
export interface CodePagesOptions {
  /** The first documents of a collection as plain JSON. */
  readonly documents: (collection: string, limit: number) => readonly unknown[]
  readonly placeNames: ReadonlyMap<string, string>
  readonly url: () => string
}

function readCards({ documents, placeNames, url }: CodePagesOptions): readonly CodeCard[] {
  const nameOf = (code: string) => placeNames.get(code) ?? code
  return documents('codes', GREATEST_CODES).flatMap((document) => {
    const { success, output } = v.safeParse(codeSchema, document)
    if (!success) return []
    const { _id: scene, place, township, county, name, validTo, mergedInto } = output
    const ended = validTo == null ? undefined : mergedInto ? `已并入${nameOf(mergedInto)}` : '已停用'
    return {
      scene,
      county: nameOf(county),
      township: township === null ? '' : nameOf(township),
      village: name ?? (place === null ? '未登记到村' : nameOf(place)),
      address: addressOfScene(url(), scene),
      ...(ended !== undefined && { ended }),
    }
  })
}

/** `GET /codes` and `GET /codes/<scene>.png`. */
export function codePages(options: CodePagesOptions): readonly Route[] {
  return [
    {
      method: 'GET',
      pattern: '/codes',
      handle: ({ response }) => sendPage(response, renderCodesPage(readCards(options))),
    },
    {
      method: 'GET',
      pattern: '/codes/:file',
      handle: async ({ response, parts }) => {
        const scene = parts.file?.endsWith('.png') ? parts.file.slice(0, -'.png'.length) : undefined
        if (!isScene(scene)) throw new HttpError(404, 'NOT_FOUND', '没有这个村码')
        response.setHeader('cache-control', 'max-age=3600')
        send(response, await drawCode(options.url(), scene, 280), 'image/png')
      },
    },
  ]
}
