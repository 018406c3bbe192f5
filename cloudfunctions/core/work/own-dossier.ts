/** The dossier of a topic as an officer may read it; pictures are file ids still. */
import type { Dossier } from '../../../types/dossier'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { councilAt, kindAt, stationName } from '../rules/counties'
import { composeDossier } from '../rules/dossier/compose-dossier'
import { type DossierReader, readerWith } from '../rules/dossier/subject'
import { counties } from '../served'
import { getDocument } from '../store/database'
import { type StoredTopic, topics } from '../store/topics'
import { peopleOf } from './project-topic'
import { readingRoles } from './reading-roles'

/** With the topic that it was made of, and the reader for whom. */
export interface OwnDossier {
  readonly dossier: Dossier
  readonly topic: StoredTopic
  readonly reader: DossierReader
}

/** A topic of another place, or that is no task of the actor's department, is answered as if it were not there. One database call. */
export async function ownDossier(actor: Officer, id: string): Promise<OwnDossier> {
  const topic = await getDocument(topics, id)
  const roles = topic ? readingRoles(actor, topic) : []
  if (!topic || roles.length === 0) throw new Refusal('topic.not-found')
  const reader = readerWith(roles)
  const setting = {
    council: councilAt(counties, topic.council)?.name ?? '',
    station: stationName(counties, topic.board),
    kindLabel: kindAt(counties, topic.council, topic.kind)?.label ?? '',
    people: peopleOf(topic),
    now: actor.now,
  }
  return { dossier: composeDossier(topic, setting, reader), topic, reader }
}
