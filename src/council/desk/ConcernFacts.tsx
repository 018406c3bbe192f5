/** What a clerk has to know about a concern before deciding: the words, where, the pictures, whom to ask back. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { PhotoRow } from '@/components/photo-row/PhotoRow'
import { sayExactly } from '@/services/dates'
import type { DeskConcern } from '~types/desk'
import { EntryFact } from './EntryFact'
import './concern-facts.scss'

/** What the content check asks of the reader; nothing when it found nothing. */
const CHECK_HINTS = {
  pass: null,
  review: '内容检查提示：有词句需要人工看一看。请读完后再决定是否公开。',
  unchecked: '内容检查暂时没有结果，请自己多看一眼再公开。',
} as const satisfies Record<DeskConcern['check'], string | null>

/** See the file's purpose. */
export function ConcernFacts({ concern }: { concern: DeskConcern }) {
  const hint = CHECK_HINTS[concern.check]
  const { point, words, place } = concern.where
  return (
    <View className="facts">
      {hint === null ? null : <Notice tone="highlight">{hint}</Notice>}
      {concern.screening === null || concern.abilities.length === 0 ? null : (
        <Notice tone="waiting" title={`可能不归协商：${concern.screening.label}`}>
          依据：{concern.screening.because}。{concern.screening.turnTo}。由您判断。
        </Notice>
      )}
      <View className="facts__text">{concern.text}</View>
      <PhotoRow links={concern.photos.map((photo) => photo.link)} />
      <View className="facts__list">
        <Fact label="地点">
          {[place?.fullName, words].filter(Boolean).join(' · ') || (point === null ? '没有填写' : '见地图')}
          {point === null ? null : (
            <Button
              tone="quiet"
              isSmall
              icon="map"
              onPress={() => Taro.openLocation({ ...point, name: words ?? concern.title })}
            >
              看地图
            </Button>
          )}
        </Fact>
        <Fact label="反映人">
          <Author author={concern.author} isEntered={concern.entry !== null} />
        </Fact>
        {concern.entry === null ? null : (
          <Fact label="代录">
            <EntryFact entry={concern.entry} number={concern.number} />
          </Fact>
        )}
        <Fact label="类别">{concern.kindLabel}</Fact>
        <Fact label="为何到这里">{concern.because}</Fact>
        {concern.adviser === null ? null : (
          <Fact label="可以请教">
            {concern.adviser.name}
            <View className="facts__note">依据：{concern.adviser.because}</View>
          </Fact>
        )}
        {concern.hops.length === 0 ? null : (
          <Fact label="怎么转的">
            <Hops concern={concern} />
          </Fact>
        )}
        {concern.followers > 0 ? (
          <Fact label="也遇到的人">{concern.followers} 位居民在跟进，进展会一起告诉他们</Fact>
        ) : null}
        <Fact label="提交时间">{sayExactly(concern.submittedAt)}</Fact>
      </View>
    </View>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <View className="facts__fact">
      <View className="facts__label">{label}</View>
      <View className="facts__value">{children}</View>
    </View>
  )
}

function Hops({ concern: { firstRoute, hops } }: { concern: DeskConcern }) {
  return (
    <>
      <View className="facts__hop">{firstRoute}</View>
      {hops.map(({ from, to, reason, proposed, at }) => (
        <View key={at} className="facts__hop">
          {from} → {to}
          {reason === null ? null : `：${reason}`}
          {proposed === null ? null : `，建议${proposed.placeName}`}
        </View>
      ))}
    </>
  )
}

function Author({
  author: { name, phone, isNameShown },
  isEntered,
}: {
  author: DeskConcern['author']
  isEntered: boolean
}) {
  return (
    <>
      {name ?? '没有留姓名'}
      {isNameShown ? '（同意公开姓名）' : '（不公开姓名）'}
      {phone === null ? (
        <View className="facts__note">
          {isEntered
            ? '没有留电话，也没有微信。请想办法把答复捎到：带话，或等本人来问。'
            : '没有留电话，答复会发到对方的“我的消息”。'}
        </View>
      ) : (
        <Button tone="quiet" isSmall icon="phone" onPress={() => Taro.makePhoneCall({ phoneNumber: phone })}>
          {phone}
        </Button>
      )}
    </>
  )
}
