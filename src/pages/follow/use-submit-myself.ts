/** Taking over a matter that its author took back: the form opens with what I had written when I joined. */
import Taro from '@tarojs/taro'
import { hasContent, type PlaceChoice } from '@/services/draft/draft'
import { changeDraft, clearDraft, currentDraft } from '@/services/draft/draft-store'
import { useDirectory } from '@/services/place/use-directory'
import type { CountyDirectory } from '~types/council'
import type { FollowedConcern } from '~types/follow'

/** Another matter that is being written is kept unless the person gives it up. */
export const useSubmitMyself = () => {
  const directory = useDirectory()
  return async (words: FollowedConcern['words']): Promise<void> => {
    if (words !== null && hasContent(currentDraft())) {
      const { confirm } = await Taro.showModal({
        title: '换成这件事？',
        content: '您在“提诉求”里还有一件没提交的事，换掉后那些文字和照片会从这台手机上删除。',
        confirmText: '换成这件',
        cancelText: '先不换',
      })
      if (!confirm) return
      clearDraft()
    }
    if (words !== null) {
      // Whoever taps at once waits for the names of places; without a network the place is chosen by hand.
      const { data } = directory.data === undefined ? await directory.refetch() : directory
      const choice = choiceOf(words, data?.counties ?? [])
      changeDraft({ text: words.text, kind: words.kind, ...(choice === null ? {} : { choice }) })
    }
    await Taro.switchTab({ url: '/pages/submit/index' })
  }
}

/** The place that the words belonged to then; null when it is no longer served, and then the person chooses again. */
function choiceOf(
  { council, village }: NonNullable<FollowedConcern['words']>,
  counties: readonly CountyDirectory[],
): PlaceChoice | null {
  const place = village ?? council
  const county = counties.find(({ code }) => place?.startsWith(code))
  const township = county?.councils.find(({ code }) => place?.startsWith(code))
  if (county === undefined || township === undefined) return null
  const { code, name, placeName } = township
  return {
    county: county.code,
    countyName: county.name,
    council: { code, name, placeName },
    village: township.villages.find((each) => each.code === village) ?? null,
    isCouncilMeant: false,
  }
}
