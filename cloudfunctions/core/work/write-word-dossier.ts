/** The dossier of a topic as a Word file in cloud storage, with the pictures that it can hold. */
import type { WordDossier } from '../../../types/dossier'
import { LIMITS } from '../../../types/limits'
import type { Officer } from '../procedure'
import { photosIn } from '../rules/dossier/photos-in'
import { pictureSize } from '../rules/dossier/picture-size'
import { restrictedKinds } from '../rules/dossier/subject'
import { keepDocument } from '../wechat/documents'
import { readPhoto } from '../wechat/photos'
import type { Picture } from '../word/pictures'
import { writeDossier } from '../word/write-dossier'
import { type OwnDossier, ownDossier } from './own-dossier'

/** One database call beside identity. The same version for the same readers is written over, so that asking again piles up nothing. */
export async function writeWordDossier(actor: Officer, id: string): Promise<WordDossier> {
  const own = await ownDossier(actor, id)
  const files = photosIn(own.dossier)
  const pictures = await picturesOf(files)
  const link = await keepDocument(pathOf(own), await writeDossier(own.dossier, pictures))
  return { link, fileName: own.dossier.fileName, left: files.length - pictures.size }
}

/** Whoever reads more has a file of their own: nobody is handed another's. */
const pathOf = ({ topic, reader }: OwnDossier): string =>
  `dossiers/${topic._id}/${topic.version}-${restrictedKinds(reader).join('-') || 'open'}.docx`

/** At once: each is a download of up to some megabytes, and the function's memory is small. */
const AT_ONCE = 4

/** The first ones, as many and as large as a document can carry. */
async function picturesOf(files: readonly string[]): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>()
  let room: number = LIMITS.dossierBytes
  const wanted = files.slice(0, LIMITS.dossierPhotos)
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const some = wanted.slice(at, at + AT_ONCE)
    for (const [index, bytes] of (await Promise.all(some.map(readPhoto))).entries()) {
      const [file, size] = [some[index], bytes && pictureSize(bytes)]
      if (!file || !bytes || !size || bytes.length > Math.min(room, LIMITS.dossierPhotoBytes)) continue
      room -= bytes.length
      pictures.set(file, { ...size, bytes })
    }
  }
  return pictures
}
