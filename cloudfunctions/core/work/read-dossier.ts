/** The dossier of a topic for the screen and for the printer. */
import type { Dossier } from '../../../types/dossier'
import type { Officer } from '../procedure'
import { photosIn, withLinks } from '../rules/dossier/photos-in'
import { linksTo } from '../wechat/photos'
import { ownDossier } from './own-dossier'

/** One database call beside identity; storage is asked for links when there are pictures. */
export async function readDossier(actor: Officer, topic: string): Promise<Dossier> {
  const { dossier } = await ownDossier(actor, topic)
  const links = await linksTo(photosIn(dossier))
  return withLinks(dossier, new Map(links.map(({ id, link }) => [id, link])))
}
