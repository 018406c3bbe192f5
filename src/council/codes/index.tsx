/** The registry of village codes for those who keep them: what nobody scans, what leads nowhere, which villages have none. */
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Chip } from '@/components/chip/Chip'
import { Page } from '@/components/page/Page'
import { Answered } from '@/components/states/Answered'
import { Empty } from '@/components/states/Empty'
import { MoreRows } from '@/components/states/MoreRows'
import { Skeleton } from '@/components/states/Skeleton'
import { Tabs } from '@/components/tabs/Tabs'
import { useMe } from '@/services/session/use-me'
import { useIsWide } from '@/services/use-is-wide'
import { CODE_TAB_LABELS, CODE_TABS, type CodeAct, type CodeRow, type CodeTab } from '~types/code'
import { CodeFigures, sayCount } from './CodeFigures'
import { CodeRows } from './CodeRows'
import { isCodeKeeper } from './code-keepers'
import { MapSheet } from './MapSheet'
import { RetireSheet } from './RetireSheet'
import { useCodes } from './use-codes'
import './index.scss'

const HINTS = {
  never: '贴上墙了没有？请到村里看一看，也可以当场用手机扫一下。',
  unmapped: '印好了还没有贴的码。贴到哪个村，就登记到哪个村。',
  dissolved: '码上印的乡镇或村已经撤并。还能用的请换成新码，通不到村的请停用。',
  missing: '这些村（社区）没有能用的码，村里的人只能自己选地方。',
  all: '停用的也在这里，不会删掉。',
} as const satisfies Record<CodeTab, string>

const EMPTY = {
  never: { title: '每个码都有人扫过', text: '新码贴上墙、还没有人扫的时候，会出现在这里。' },
  unmapped: { title: '没有等着登记的码', text: '印好备用的码登记到村以前，会出现在这里。' },
  dissolved: { title: '没有指向已撤并议事会的码', text: '乡镇或村撤并以后，原来的码会出现在这里。' },
  missing: { title: '每个村都有码', text: '没有码的村（社区）会出现在这里。' },
  all: { title: '还没有村码', text: '请县里印制村码。' },
} as const satisfies Record<CodeTab, { title: string; text: string }>

/** Opened with `place`: a township or county of one's own. */
export default function CodesPage() {
  const isWide = useIsWide()
  const [tab, setTab] = useState<CodeTab>('never')
  const [place, setPlace] = useState(useRouter().params.place)
  const [acting, setActing] = useState<{ readonly act: CodeAct; readonly row: CodeRow; readonly scene: string } | null>(
    null,
  )
  const { query, first, rows } = useCodes(place, tab)
  const grants = (useMe().data?.grants ?? []).filter(isCodeKeeper)
  const places = [...new Map(grants.map((grant) => [grant.place, grant.label]))]

  const close = () => setActing(null)
  const finish = (said: string) => {
    close()
    void Taro.showToast({ title: said, icon: 'success' })
  }
  return (
    <Page tab="desk" title="村码登记" width="wide">
      <View className="codes">
        <View className="codes__title">{first === undefined ? ' ' : `${first.place.name}的村码`}</View>
        {places.length < 2 ? null : (
          <View className="codes__places">
            {places.map(([code, label]) => (
              <Chip
                key={code}
                label={label}
                isOn={code === (place ?? first?.place.code)}
                onPress={() => setPlace(code)}
              />
            ))}
          </View>
        )}
        {first === undefined || !isWide ? null : <CodeFigures counts={first.counts} tab={tab} onChoose={setTab} />}
        <Tabs
          label="村码"
          items={CODE_TABS.map((key) => ({
            key,
            label: CODE_TAB_LABELS[key],
            ...(first === undefined || isWide ? {} : { count: first.counts[key] }),
          }))}
          value={tab}
          onChange={setTab}
        />
        <Answered query={query} what="村码登记" skeleton={<Skeleton shape="rows" count={6} />}>
          {() =>
            rows.length === 0 ? (
              <Empty art="board" {...EMPTY[tab]} />
            ) : (
              <>
                <View className="codes__hint">
                  {first === undefined || isWide ? null : sayCount(first.counts, tab)}
                  {HINTS[tab]}
                </View>
                <CodeRows
                  rows={rows}
                  onAct={(act, row) => (row.scene === null ? undefined : setActing({ act, row, scene: row.scene }))}
                />
              </>
            )
          }
        </Answered>
        <MoreRows query={query} />
      </View>
      {acting?.act === 'map' ? (
        <MapSheet scene={acting.scene} keeper={acting.row.keeper} onClose={close} onDone={() => finish('已登记')} />
      ) : null}
      {acting?.act === 'retire' ? (
        <RetireSheet
          scene={acting.scene}
          villageName={acting.row.villageName}
          onClose={close}
          onDone={() => finish('已停用')}
        />
      ) : null}
    </Page>
  )
}
