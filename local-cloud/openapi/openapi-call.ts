/** What every open API of the local cloud is given, and how it says no. */
import type { Persons } from '../gateway/persons'
import type { OpenapiJournal } from './openapi-journal'
import type { OpenapiAnswer, OpenapiArguments } from './protocol'

/** A message template: its id and the names of its fields, e.g. `thing1`, `time4`. */
export interface MessageTemplate {
  readonly id: string
  readonly fields: readonly string[]
}

/** What open APIs work with. */
export interface OpenapiContext {
  readonly persons: Persons
  readonly journal: OpenapiJournal
  readonly templates: readonly MessageTemplate[]
  /** Whether a released version of the app has this page. */
  readonly hasPage: (page: string) => boolean
  /** The address of the local cloud, which QR codes lead to. */
  readonly url: () => string
  /** Hands the result of a picture check to the function that waits for it, if there is one. */
  readonly pushMediaResult: (event: Readonly<Record<string, unknown>>) => void
}

/** One open API: arguments in, answer out. Throws {@link OpenapiError} for what WeChat refuses. */
export type Openapi = (values: OpenapiArguments, context: OpenapiContext) => OpenapiAnswer | Promise<OpenapiAnswer>

/** WeChat's refusal: its number and its English message. */
export class OpenapiError extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message)
    this.name = 'OpenapiError'
  }
}
