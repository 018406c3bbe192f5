/** WeChat's check of user-written content (`security.msgSecCheck`, version 2). */
import * as v from 'valibot'
import { cloud } from './cloud'

/** `unchecked` when the check did not answer: a human reads it then, nothing is dropped. */
export type ContentCheck = 'pass' | 'review' | 'risky' | 'unchecked'

const answer = v.object({ result: v.object({ suggest: v.picklist(['pass', 'review', 'risky']) }) })

/** WeChat's number for “comment”, the scene that fits what residents write. */
const SCENE_COMMENT = 2

/** The most characters that the check takes at once (platform facts: content and privacy). */
const CHARACTERS = 2500

/** Checks what a person wrote; the platform wants an openid that was active within two hours. */
export async function checkContent(openid: string, content: string): Promise<ContentCheck> {
  try {
    const text = content.slice(0, CHARACTERS)
    const said = await cloud.openapi.security.msgSecCheck({ version: 2, scene: SCENE_COMMENT, openid, content: text })
    return v.parse(answer, said).result.suggest
  } catch {
    return 'unchecked'
  }
}
