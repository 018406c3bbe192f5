/** 提议题: a member, the committee or the station puts forward a topic of their own. */
import { useState } from 'react'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Empty } from '@/components/states/Empty'
import { Skeleton } from '@/components/states/Skeleton'
import { useDirectory } from '@/services/place/use-directory'
import { useMe } from '@/services/session/use-me'
import type { Proposed } from '~types/proposal'
import { councilsInReach } from './councils-in-reach'
import { proposingGrants } from './may-propose'
import { ProposalForm } from './ProposalForm'
import { ProposedPart } from './ProposedPart'
import './index.scss'

/** See the file's purpose. */
export default function ProposePage() {
  const me = useMe()
  const directory = useDirectory()
  const [proposed, setProposed] = useState<Proposed | null>(null)
  const grants = proposingGrants(me.data?.grants ?? [])
  return (
    <Page title="提议题">
      <Answered query={directory} what="乡镇名单" skeleton={<Skeleton shape="page" count={2} />}>
        {({ counties }) =>
          me.data === undefined ? (
            <Skeleton shape="page" count={2} />
          ) : grants.length === 0 ? (
            <Empty
              art="form"
              title="您还不能提议题"
              text="政协委员、党（工）委和工作站可以提议题。居民有事，请到“提诉求”里说。"
            />
          ) : proposed !== null ? (
            <ProposedPart proposed={proposed} onAgain={() => setProposed(null)} />
          ) : (
            <ProposalForm councils={councilsInReach(counties, grants)} onDone={setProposed} />
          )
        }
      </Answered>
    </Page>
  )
}
