/** Handing a concern on: a station says why it is not its own and whose it is, the county decides; both see beforehand where it goes. */
import { View } from '@tarojs/components'
import { Chip } from '@/components/chip/Chip'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { Notice } from '@/components/notice/Notice'
import { PASS_NEEDS, PASS_REASON_LABELS, PASS_REASONS } from '~types/desk'
import { LIMITS } from '~types/limits'
import { type DeskFormProps, errorOf, fieldId } from './AcceptForm'
import { CouncilPicker } from './CouncilPicker'
import { UNSURE } from './draft'
import { choicesOf, sayWhereTo } from './say-where-to'

/** See {@link DeskFormProps}. */
export function PassForm(props: DeskFormProps) {
  return props.concern.passing === null ? <CountyPass {...props} /> : <StationPass {...props} />
}

const wordsOf = ({ title, text, where }: DeskFormProps['concern']): string =>
  [where.words, title, text].filter(Boolean).join('\n')

function StationPass({ concern, draft, change, refusal }: DeskFormProps) {
  const needs = draft.passCode === null ? { owner: false, words: false } : PASS_NEEDS[draft.passCode]
  const isOwn = draft.passCode === 'other-council'
  const isFollowed = isOwn || concern.passing?.route === 'proposed'
  const reasons = PASS_REASONS.filter((code) => code !== 'other-council' || concern.ownCouncils.length > 0)
  const whereTo = sayWhereTo(concern, draft)
  return (
    <>
      <Field id={fieldId('reasonCode')} label="为什么要转" error={errorOf(refusal, 'reasonCode')}>
        <View className="desk-form__chips">
          {reasons.map((code, at) => (
            <Chip
              key={code}
              {...(at === 0 ? { id: 'desk-form-first' } : {})}
              label={PASS_REASON_LABELS[code]}
              isOn={draft.passCode === code}
              onPress={() =>
                change({ passCode: code, ...(isOwn !== (code === 'other-council') && { proposed: null }) })
              }
            />
          ))}
        </View>
      </Field>
      <CouncilPicker
        id={fieldId('proposed')}
        label={isFollowed ? '您看该转到哪里' : '您看该归哪里（供县里参考）'}
        hint={isOwn ? '请选一个。' : needs.owner ? '请选一个；说不准就选“说不准”。' : '知道就选，不知道可以不选。'}
        councils={choicesOf(concern, draft)}
        mentionedIn={wordsOf(concern)}
        chosen={draft.proposed === UNSURE ? null : draft.proposed}
        onChoose={(proposed) => change({ proposed })}
        unsure={
          isOwn
            ? null
            : {
                label: '说不准，由县里定',
                isOn: draft.proposed === UNSURE,
                onPress: () => change({ proposed: UNSURE }),
              }
        }
        error={errorOf(refusal, 'proposed')}
      />
      <TextArea
        id={fieldId('reason')}
        label="补充说明"
        isOptional={!needs.words}
        value={draft.passReason}
        limit={LIMITS.reason}
        placeholder="例如：打电话问过，这段路在别的镇"
        hint="居民和接手的同事都会看到。"
        error={errorOf(refusal, 'reason')}
        onChange={(passReason) => change({ passReason })}
      />
      {whereTo === null ? null : (
        <Notice tone="waiting" icon="arrow">
          {whereTo}
        </Notice>
      )}
    </>
  )
}

function CountyPass({ concern, draft, change, refusal }: DeskFormProps) {
  const proposals = concern.hops.flatMap(({ from, proposed, reason }) =>
    proposed === null ? [] : [{ from, proposed, reason }],
  )
  return (
    <>
      {proposals.map(({ from, proposed, reason }) => (
        <Notice key={`${from}-${proposed.code}`} tone="highlight">
          {from}建议转到{proposed.placeName}
          {reason === null ? '' : `（${reason}）`}
        </Notice>
      ))}
      <CouncilPicker
        id={fieldId('council')}
        label="转交给"
        hint="接手的工作站从今天起重新计算答复期限。"
        councils={concern.councils}
        mentionedIn={[...proposals.map(({ proposed }) => proposed.placeName), wordsOf(concern)].join('\n')}
        chosen={draft.council}
        onChoose={(council) => change({ council })}
        unsure={null}
        error={errorOf(refusal, 'council')}
      />
      <TextArea
        id="desk-form-first"
        label="转交理由"
        value={draft.passReason}
        limit={LIMITS.reason}
        placeholder="例如：事情发生在该乡镇"
        hint="居民和接手的同事都会看到。"
        error={errorOf(refusal, 'reason')}
        onChange={(passReason) => change({ passReason })}
      />
    </>
  )
}
