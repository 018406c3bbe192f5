/** Composes the dossier of a topic as its reader may read it: cover, a section for each step of its method, the record, the closing sheet. */
import type { Dossier, DossierPiece, DossierSection } from '../../../../types/dossier'
import { papersAt } from '../lifecycle/evidence'
import { papersByStep } from './by-step'
import { closingOf, coverOf } from './frame'
import { type Draft, draftsOf } from './pieces'
import { recordOf } from './record-piece'
import { sourceOf } from './source-piece'
import type { About, DossierReader, DossierSetting, DossierTopic } from './subject'
import { sayDate, sayOrdinal } from './words'

/** See the file's purpose. The order of the steps is the method's own. */
export function composeDossier(topic: DossierTopic, setting: DossierSetting, reader: DossierReader): Dossier {
  const about: About = { topic, setting, reader }
  const drafts = sectionsOf(about)
  const sections = numbered(drafts, topic.closedAt !== null)
  const empty = drafts.filter(({ isDue, pieces }) => isDue && pieces.length === 0).map(({ label }) => label)
  return {
    topic: topic._id,
    number: topic.number,
    title: topic.title,
    council: setting.council,
    fileName: `议事档案-${topic.number}.docx`,
    cover: coverOf(about, sections),
    sections,
    closing: closingOf(about, empty),
  }
}

interface DraftedSection {
  readonly label: string
  readonly pieces: readonly Draft[]
  /** Whether the topic has come so far. */
  readonly isDue: boolean
}

/** The steps of the method, what belongs to none of them, and the record. */
function sectionsOf(about: About): readonly DraftedSection[] {
  const { topic, setting } = about
  const { steps } = topic.method
  const filed = papersByStep(topic)
  const at = steps.findIndex(({ key }) => key === topic.step)
  const source = Math.max(
    steps.findIndex(({ requires }) => requires.includes('source')),
    0,
  )
  const ofSteps = steps.map((step, index) => ({
    label: step.label,
    isDue: index <= at,
    pieces: [
      ...(index === source ? [sourceOf(about)] : []),
      ...draftsOf(papersAt(step), filed.steps[index] ?? [], about),
    ],
  }))
  const afterEnd = draftsOf([], filed.afterEnd, about)
  const elsewhere = draftsOf([], filed.elsewhere, about)
  return [
    ...ofSteps,
    ...(afterEnd.length === 0 ? [] : [{ label: '办结后回访', isDue: true, pieces: afterEnd }]),
    ...(elsewhere.length === 0 ? [] : [{ label: '其他材料', isDue: true, pieces: elsewhere }]),
    { label: '办理经过', isDue: true, pieces: [recordOf(topic, setting)] },
  ]
}

function numbered(sections: readonly DraftedSection[], isClosed: boolean): DossierSection[] {
  let number = 0
  const numberedPiece = ({ title, by, at, day, parts }: Draft): DossierPiece => {
    number += 1
    return { number, title, by, day: day ?? sayDate(at), parts: [...parts] }
  }
  return sections.map(({ label, pieces, isDue }, index) => ({
    title: `${sayOrdinal(index + 1)}、${label}`,
    pieces: pieces.map(numberedPiece),
    says:
      pieces.length > 0
        ? null
        : isDue
          ? '本步骤没有材料。'
          : isClosed
            ? '议题已经结束，没有办这一步。'
            : '还没有办到这一步。',
  }))
}
