/** The form of each paper. Only `types/papers` knows what is right. */
import type { PaperKind } from '~types/papers/paper'
import type { PaperForm } from './field-spec'
import { dismissalForm, proposalForm } from './forms/collect'
import { approvalForm } from './forms/confirm'
import { groundForm, outcomeForm, sessionForm } from './forms/consult'
import { decisionForm } from './forms/decide'
import {
  assignmentForm,
  completionForm,
  confirmationForm,
  extensionAnswerForm,
  extensionForm,
  progressForm,
  recallForm,
  reworkForm,
} from './forms/follow-up'
import { interestForm, planForm } from './forms/plan'
import { answerForm, mappingForm, noticeForm, noticeWithdrawalForm, objectionForm } from './forms/publicise'
import { researchForm } from './forms/research'
import { askingForm, relapseAnswerForm, reopeningForm, revisitForm } from './forms/revisit'

/** The table. */
export const PAPER_FORMS = {
  proposal: proposalForm,
  dismissal: dismissalForm,
  approval: approvalForm,
  plan: planForm,
  interest: interestForm,
  research: researchForm,
  session: sessionForm,
  ground: groundForm,
  outcome: outcomeForm,
  mapping: mappingForm,
  notice: noticeForm,
  'notice-withdrawal': noticeWithdrawalForm,
  objection: objectionForm,
  answer: answerForm,
  decision: decisionForm,
  assignment: assignmentForm,
  recall: recallForm,
  extension: extensionForm,
  'extension-answer': extensionAnswerForm,
  progress: progressForm,
  completion: completionForm,
  rework: reworkForm,
  confirmation: confirmationForm,
  asking: askingForm,
  revisit: revisitForm,
  reopening: reopeningForm,
  'relapse-answer': relapseAnswerForm,
} as const satisfies Record<PaperKind, PaperForm>

/** The form of a paper, as any form. */
export const formOf = (kind: PaperKind): PaperForm => PAPER_FORMS[kind]
