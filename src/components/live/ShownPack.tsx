/** What was found out before, and what of it everybody is shown now. */
import { Image, View } from '@tarojs/components'
import type { Invitation } from '~types/invitation'
import type { OnShow } from '~types/live'
import { Button } from '../button/Button'
import { Notice } from '../notice/Notice'
import { PhotoRow } from '../photo-row/PhotoRow'
import './live.scss'

type Pack = Invitation['pack']

/** `onShow` is drawn large; nothing when nothing is shown, or the pack does not have it. */
export function OnShowPart({ pack, onShow }: { pack: Pack; onShow: OnShow | null }) {
  const record = onShow === null ? undefined : pack.records[onShow.record]
  if (onShow === null || record === undefined) return null
  const photo = onShow.photo === null ? undefined : record.photos[onShow.photo]
  return (
    <Notice tone="highlight" icon="people" title={`现在请大家看：${record.site}`}>
      {photo === undefined ? (
        <>
          <View className="notes__text">{record.findings}</View>
          <PhotoRow links={record.photos} />
        </>
      ) : (
        <Image className="live__shown" src={photo} mode="widthFix" nativeProps={{ alt: `${record.site}的照片` }} />
      )}
    </Notice>
  )
}

/** `onShow` asks for something to be shown to everybody; absent for those who only follow. */
export interface PackRecordsProps {
  readonly pack: Pack
  readonly shown: OnShow | null
  readonly onShow?: (shown: OnShow | null) => void
}

/** The records in their order. */
export function PackRecords({ pack: { summary, records }, shown, onShow }: PackRecordsProps) {
  return (
    <View className="notes">
      <View className="notes__text">{summary}</View>
      {records.map(({ day, site, findings, photos }, record) => (
        <View key={`${day} ${site} ${findings}`} className="notes__note">
          <View className="notes__who">{site}</View>
          <View className="notes__text">{findings}</View>
          <PhotoRow links={photos} />
          {onShow === undefined ? null : (
            <View className="live__buttons">
              {[null, ...photos.keys()].map((photo) => {
                const isShown = shown?.record === record && shown.photo === photo
                const what = photo === null ? '这份记录' : `第 ${photo + 1} 张照片`
                return (
                  <Button
                    key={String(photo)}
                    isSmall
                    tone="quiet"
                    label={isShown ? `不再给大家看${site}${what}` : `给大家看${site}${what}`}
                    onPress={() => onShow(isShown ? null : { record, photo })}
                  >
                    {isShown ? `收起${what}` : `给大家看${what}`}
                  </Button>
                )
              })}
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
