/** 委员名册: who the members of a place are, whose term is over, whose WeChat is bound; a whole list comes in as an Excel file. */
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Row } from '@/components/row/Row'
import { Answered } from '@/components/states/Answered'
import { Empty } from '@/components/states/Empty'
import { Skeleton } from '@/components/states/Skeleton'
import { Tabs } from '@/components/tabs/Tabs'
import { asCloudError } from '@/services/cloud/cloud-error'
import { sayExactly } from '@/services/dates'
import type { RosterRow } from '~types/roster'
import { ImportPreview } from './ImportPreview'
import { useObjections, useRoster, useRosterImport, useTemplate } from './use-roster'
import './index.scss'

const TABS = { current: '在任', over: '任期已满', unbound: '在任未绑定微信' } as const

type Tab = keyof typeof TABS

const belongsTo: Record<Tab, (row: RosterRow) => boolean> = {
  current: ({ isInTerm }) => isInTerm,
  over: ({ isInTerm }) => !isInTerm,
  unbound: ({ isInTerm, isBound }) => isInTerm && !isBound,
}

const isTab = (key: string): key is Tab => key in TABS

const found = ({ name, says, placeName, number }: RosterRow, words: string): boolean =>
  words === '' || [name, says, placeName, number ?? ''].some((text) => text.includes(words.trim()))

const openMember = (id: string) => void Taro.navigateTo({ url: `/council/roster-member/index?id=${id}` })

/** Opened with `place`: a township or county of one's own. */
export default function RosterPage() {
  const place = useRouter().params.place
  const [tab, setTab] = useState<Tab>('current')
  const [words, setWords] = useState('')
  const query = useRoster(place)
  const objections = useObjections(place)
  const template = useTemplate(query.data?.place.code)
  const bringing = useRosterImport(query.data?.place.code)
  const trouble = bringing.trouble ?? (template.error === null ? null : asCloudError(template.error))
  return (
    <Page tab="desk" title="委员名册" width="wide">
      <View className="roster">
        <View className="roster__head">
          <View className="roster__title">{query.data === undefined ? ' ' : `${query.data.place.name}委员名册`}</View>
          <View className="roster__acts">
            <Button
              tone={bringing.looked === null ? 'primary' : 'secondary'}
              isBusy={bringing.isLooking}
              onPress={bringing.choose}
            >
              导入 Excel 名单
            </Button>
            <Button isBusy={template.isPending} onPress={() => template.mutate()}>
              下载模板
            </Button>
          </View>
        </View>
        {trouble === null ? null : (
          <Notice tone="late" title="没有办成">
            {trouble.code === 'photo.too-large' ? '文件太大，请去掉图片再导入。' : trouble.message}
          </Notice>
        )}
        {bringing.done === null ? null : (
          <Notice tone="done">
            {`已写入名册：新增 ${bringing.done.new} 位，改动 ${bringing.done.changed} 位。${bringing.done.wrong === 0 ? '' : `还有 ${bringing.done.wrong} 行有问题，没有导入，改好后再导入一次就行。`}`}
          </Notice>
        )}
        {bringing.looked === null ? null : (
          <ImportPreview
            name={bringing.looked.name}
            preview={bringing.looked.preview}
            isWriting={bringing.isWriting}
            onWrite={bringing.write}
            onChooseAgain={bringing.choose}
            onDrop={bringing.drop}
          />
        )}
        {(objections.data ?? []).map(({ deed, member, name, title, text }) => (
          <Notice key={deed} tone="highlight" title={`${name}对履职记录提出异议`}>
            <View>
              “{title}”：{text}
            </View>
            <Button isSmall onPress={() => openMember(member)}>
              去答复
            </Button>
          </Notice>
        ))}
        <Answered query={query} what="委员名册" skeleton={<Skeleton shape="rows" count={8} />}>
          {({ rows }) => (
            <>
              <TextField label="找委员" value={words} onChange={setWords} placeholder="姓名、界别、乡镇或村、编号" />
              <Tabs
                label="委员"
                items={Object.keys(TABS)
                  .filter(isTab)
                  .map((key) => ({ key, label: TABS[key], count: rows.filter(belongsTo[key]).length }))}
                value={tab}
                onChange={setTab}
              />
              <Members
                rows={rows.filter(belongsTo[tab]).filter((row) => found(row, words))}
                isSearching={words !== ''}
              />
            </>
          )}
        </Answered>
      </View>
    </Page>
  )
}

function Members({ rows, isSearching }: { rows: readonly RosterRow[]; isSearching: boolean }) {
  if (rows.length === 0) {
    return (
      <Empty
        art="form"
        title={isSearching ? '没有找到' : '这里没有委员'}
        text={isSearching ? '请换个姓名、界别或地名再找。' : '下载模板填好名单，导入后委员会出现在这里。'}
      />
    )
  }
  return (
    <View className="ms-rows">
      {rows.map(({ id, name, says, placeName, until, isInTerm, isBound }) => (
        <Row
          key={id}
          title={name}
          note={`${placeName}，${says}`}
          aside={
            <View className="roster__aside">
              <View>{isInTerm ? `任期到 ${sayExactly(until).split(' ')[0]}` : '任期已满'}</View>
              <View>{isBound ? '已绑定微信' : '未绑定微信'}</View>
            </View>
          }
          onPress={() => openMember(id)}
        />
      ))}
    </View>
  )
}
