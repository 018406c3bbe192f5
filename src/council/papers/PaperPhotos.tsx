/** The pictures of a paper, those from before the work beside those of how it is now. */
import { View } from '@tarojs/components'
import { PhotoRow } from '@/components/photo-row/PhotoRow'
import type { Paper } from '~types/papers/paper'

/** Addresses by file id. */
type Links = Readonly<Record<string, string>>

/** A picture that has no link is said to be out of reach. */
export function PaperPhotos({ paper, links }: { paper: Paper; links: Links }) {
  if (!('photos' in paper)) return null
  const before = 'before' in paper ? paper.before : []
  return (
    <View className={before.length > 0 && paper.photos.length > 0 ? 'paper__sides' : ''}>
      <Pictures label="办理前的照片" files={before} links={links} />
      <Pictures label={before.length === 0 ? '照片' : '现在的照片'} files={paper.photos} links={links} />
    </View>
  )
}

function Pictures({ label, files, links }: { label: string; files: readonly string[]; links: Links }) {
  if (files.length === 0) return null
  const found = files.flatMap((file) => links[file] ?? [])
  const gone = files.length - found.length
  return (
    <View className="paper__part">
      <View className="paper__label">{`${label} ${files.length} 张`}</View>
      <PhotoRow links={found} />
      {gone === 0 ? null : <View className="paper__line">{`有 ${gone} 张现在打不开，请稍后刷新再看。`}</View>}
    </View>
  )
}
