/** The file storage of the cloud: files, and the links that lead to them. */
import { describePathFault, fileIdOf, pathOf } from './file-id'
import { type FileStore, openFileStore } from './file-store'
import { type LinkPurpose, SignedLinks } from './signed-links'

/** Seconds that a link lives when nobody says (developers.weixin.qq.com, getTempFileURL). */
const LINK_LIFE = 24 * 3600
const UPLOAD_LIFE = 600

/** Files with their links. Paths are checked here, before anything is read or written. */
export class Storage {
  readonly links = new SignedLinks()
  readonly files: FileStore

  constructor(
    dataFolder: string | null,
    private readonly url: () => string,
  ) {
    this.files = openFileStore(dataFolder)
  }

  /** Where and with what right to PUT a file. */
  uploadTarget(path: string): { url: string; authorization: string; fileId: string } {
    const expires = this.expiry(UPLOAD_LIFE)
    return {
      url: `${this.url()}/storage/files/${encodeURI(path)}?t=${expires}`,
      authorization: this.links.sign('upload', path, expires),
      fileId: fileIdOf(path),
    }
  }

  /** A link to read a file; unencoded, because the SDK encodes it itself. */
  downloadLink(path: string, life = LINK_LIFE): string {
    const expires = this.expiry(life)
    return `${this.url()}/storage/files/${path}?t=${expires}&sign=${this.links.sign('download', path, expires)}`
  }

  /** The path of a fileID whose file exists. */
  existingPath(fileId: unknown): string | undefined {
    const path = pathOf(fileId)
    return path !== undefined && this.files.read(path) ? path : undefined
  }

  /** Why a link may not be used for this file, in Chinese. */
  linkFault(purpose: LinkPurpose, path: string, expires: number, signature: string): string | undefined {
    return describePathFault(path) ?? this.links.describeFault(purpose, path, expires, signature)
  }

  private expiry(life: number): number {
    return Math.floor(Date.now() / 1000) + life
  }
}
