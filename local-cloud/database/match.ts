/** Turns a query document into a test on documents, with MongoDB's semantics. */
import { Query } from 'mingo/query'
import { WireError } from '../wire'
import type { Document } from './document'
import { invalidOperator, requestFailed } from './errors'
import { evaluationOptions } from './mongo-operators'
import { normalizeQuery } from './normalize-query'

/** Says whether a document matches. */
export type Match = (document: Document) => boolean

/** Compiles a query; throws CloudBase's errors for operators and operands that do not exist. */
export function compileMatch(query: Document): Match {
  const compiled = evaluating(() => new Query(normalizeQuery(query), evaluationOptions()))
  return (document) => evaluating(() => compiled.test(document))
}

/** Runs an evaluation and turns mingo's complaints into CloudBase's errors. */
export function evaluating<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof WireError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    const unknown = /unknown (?:query|top level) operator:? (\S+)/.exec(reason)
    throw unknown?.[1] === undefined ? requestFailed(reason) : invalidOperator(unknown[1])
  }
}
