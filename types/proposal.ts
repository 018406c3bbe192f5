/** 提议题: a topic that nobody's concern began: put forward by a member, the committee or the station. */
import * as v from 'valibot'
import { idField, requestIdField, textField } from './fields'
import { LIMITS } from './limits'
import { proposal, proposalReasonField } from './papers/collect'
import { councilField } from './place'

/** All of it will be public. `council`: the township or village council that is to deliberate. */
export const proposeInput = v.object({
  requestId: requestIdField,
  council: councilField,
  kind: idField('事情类别'),
  title: textField('议题标题', LIMITS.title, 4),
  summary: textField('议题说明', LIMITS.summary, 10),
  matter: proposal.entries.matter,
  reason: proposalReasonField,
})

/** See {@link proposeInput}: as parsed. */
export type Proposal = v.InferOutput<typeof proposeInput>

/** The topic that it became, and where it stands, in words; `mover`: who moves it on from there. */
export const proposeOutput = v.object({
  topic: v.string(),
  number: v.string(),
  title: v.string(),
  councilName: v.string(),
  step: v.string(),
  mover: v.string(),
})

/** See {@link proposeOutput}. */
export type Proposed = v.InferOutput<typeof proposeOutput>
