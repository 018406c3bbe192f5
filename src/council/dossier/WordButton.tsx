/** One press makes the Word file; what did not fit into it, or what went wrong, is said beside it. */
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { useWordDossier } from './use-dossier'

/** `topic` is its id. */
export function WordButton({ topic }: { topic: string }) {
  const { make, isMaking, made, trouble } = useWordDossier(topic)
  return (
    <>
      <View>
        <Button isBusy={isMaking} onPress={make}>
          {isMaking ? '正在制作…' : '下载议事档案（Word）'}
        </Button>
      </View>
      {trouble === null ? null : <Notice tone="late">{trouble.message}</Notice>}
      {made === null || isMaking || trouble !== null ? null : <Notice tone="done">{sayMade(made)}</Notice>}
    </>
  )
}

const sayMade = ({ fileName, left }: { fileName: string; left: number }): string =>
  `“${fileName}”做好了。${left === 0 ? '' : `有 ${left} 张照片太多或太大，没有放进去，可以在这里看。`}`
