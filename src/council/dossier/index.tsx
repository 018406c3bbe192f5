/** The dossier of a topic as a page: read on a phone, printed from the web. */
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
import { printPage } from '@/services/print-page'
import { DossierSheets } from './DossierSheets'
import { useDossier } from './use-dossier'
import { WordButton } from './WordButton'

/** Opened with `id`. */
export default function DossierPage() {
  const { id = '' } = useRouter().params
  const query = useDossier(id)
  return (
    <Page title="议事档案" width="wide">
      <Answered query={query} what="议事档案" skeleton={<Skeleton shape="page" count={3} />}>
        {(dossier) => (
          <>
            <View className="dossier-tools">
              {printPage === null ? null : (
                <View>
                  <Button tone="primary" onPress={printPage}>
                    打印
                  </Button>
                </View>
              )}
              <WordButton topic={id} />
            </View>
            <DossierSheets dossier={dossier} />
          </>
        )}
      </Answered>
    </Page>
  )
}
