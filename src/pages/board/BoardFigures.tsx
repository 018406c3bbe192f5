/** The three figures of a board, each with what it is a part of. */
import { View } from '@tarojs/components'
import { Figure } from '@/components/figure/Figure'
import type { Headline } from '~types/topic'

/** See {@link Headline}. */
export function BoardFigures({ headline }: { headline: Headline }) {
  const { received, answered, answeredInTime, topics, closed } = headline
  return (
    <View className="ms-figures">
      <Figure label="已答复" value={answered} of={received} ofLabel="件诉求" none="件，还没有诉求" />
      <Figure label="按时答复" value={answeredInTime} of={answered} ofLabel="件答复" none="件，还没有答复" />
      <Figure label="已办结" value={closed} of={topics} ofLabel="个议题" none="个，还没有议题" />
    </View>
  )
}
