/** The packages beside which routing is measured, given the credit of a township’s name right behind the district that they find. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Gazetteer, Upper } from '../../cloudfunctions/core/rules/routing/gazetteer/gazetteer'
import { townshipForms } from '../../cloudfunctions/core/rules/routing/gazetteer/name-forms'

/** A package: loads itself, and finds the township (9 digits) of a text, or null. */
export interface Rival {
  readonly name: string
  readonly load: () => (text: string) => string | null
}

/** A folder with a node_modules that has them: they are no dependencies of the project. */
const FOLDER = process.env['ROUTING_BENCH_PACKAGES'] ?? process.cwd()

const ZH_ADDRESS_PARSE = 'zh-address-parse'
const ADDRESS_PARSE = 'address-parse'

const parsedSchema = v.object({
  area: v.fallback(v.string(), ''),
  city: v.fallback(v.string(), ''),
  detail: v.optional(v.string(), ''),
  details: v.optional(v.string(), ''),
})

/** The packages that are there. */
export function rivalsIn(gazetteer: Gazetteer): readonly Rival[] {
  const require = createRequire(join(FOLDER, 'package.json'))
  const townshipIn = townshipFinder(gazetteer)
  const parse = (answer: unknown): string | null => {
    const { area, city, detail, details } = v.parse(parsedSchema, answer ?? {})
    return townshipIn(city, area, detail || details)
  }
  const rivals: readonly Rival[] = [
    {
      name: ZH_ADDRESS_PARSE,
      load: () => {
        const parser: (text: string) => unknown = require(ZH_ADDRESS_PARSE)
        return (text) => parse(parser(text))
      },
    },
    {
      name: ADDRESS_PARSE,
      load: () => {
        const parser: { default: { parse: (text: string) => readonly unknown[] } } = require(ADDRESS_PARSE)
        return (text) => parse(parser.default.parse(text)[0])
      },
    },
  ]
  return rivals.filter(({ name }) => existsSync(join(FOLDER, 'node_modules', name)))
}

/** Which township’s name the rest of the address starts with, of those in the district that was found. */
function townshipFinder(gazetteer: Gazetteer): (city: string, area: string, rest: string) => string | null {
  const cityNames = new Map(gazetteer.uppers.map(({ code, name }) => [code, name]))
  const districts = new Map<string, Upper[]>()
  for (const upper of gazetteer.uppers) {
    if (upper.code.length === 6) districts.set(upper.name, [...(districts.get(upper.name) ?? []), upper])
  }
  return (city, area, rest) => {
    const named = districts.get(area) ?? districts.get(city) ?? []
    const district = named.find(({ code }) => cityNames.get(code.slice(0, 4)) === city) ?? named[0]
    if (!district) return null
    for (let index = district.from; index < district.to; index += 1) {
      const official = gazetteer.townshipNames[index] ?? ''
      const core = townshipForms(official).forms[0]?.text ?? official
      if (rest.startsWith(official) || rest.startsWith(core)) return String(gazetteer.townships[index])
    }
    return null
  }
}
