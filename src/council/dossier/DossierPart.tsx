/** 议事档案 on a topic's workspace: the Word file, and the page that can be printed. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { printPage } from '@/services/print-page'
import { WordButton } from './WordButton'
import './dossier-part.scss'

/** `topic` is its id. */
export function DossierPart({ topic }: { topic: string }) {
  return (
    <Card title="议事档案">
      <View className="dossier-part">
        <View className="dossier-part__says">各步材料、决定、交办落实和办理经过，按步骤排好，带目录和校验码。</View>
        <WordButton topic={topic} />
        <View>
          <Button tone="quiet" onPress={() => void Taro.navigateTo({ url: `/council/dossier/index?id=${topic}` })}>
            {printPage === null ? '看全文' : '打印'}
          </Button>
        </View>
      </View>
    </Card>
  )
}
