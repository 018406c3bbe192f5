/** The preview with its findings and the button, once the cloud has answered. */
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Notice } from '@/components/notice/Notice'
import { sayDay } from '@/services/dates'
import { focusOn, useKeys } from '@/services/keyboard'
import { showElement } from '@/services/show-element'
import { useKeptDraft } from '@/services/use-kept-draft'
import type { Finding } from '~types/exposure'
import type { NoticePreview as Preview } from '~types/preview'
import type { Workspace } from '~types/workspace'
import { beginDraft, draftId, paperDrafts } from '../topic/paper-drafts'
import { SavingLine } from '../topic/SavingLine'
import { TroubleNotice } from '../topic/TroubleNotice'
import type { Acting } from '../topic/use-act'
import { checkNotice, type Decision, decisionOn, withDecisions } from './decisions'
import { FindingCard, findingElement } from './FindingCard'
import { NoticePreview } from './NoticePreview'

/** As the form of any other paper: see `PaperPart`. */
export interface NoticePartProps {
  readonly topic: Workspace
  readonly isNext: boolean
  readonly acting: Acting
  readonly onSend: () => void
  readonly onClose: () => void
}

/** `hasTried`: somebody pressed the button before all was answered. */
export interface NoticeFormProps extends NoticePartProps {
  readonly preview: Preview
  readonly hasTried: boolean
  readonly onTry: (hasTried: boolean) => void
}

/** See {@link NoticeFormProps}. */
export function NoticeForm(props: NoticeFormProps) {
  const { topic, preview, acting, isNext, hasTried, onTry, onSend, onClose } = props
  const { page, findings } = preview
  const { draft, saving, change, save } = useKeptDraft(paperDrafts, draftId(topic.id, 'notice'), () =>
    beginDraft('notice', topic),
  )
  const { values, requestId } = draft
  const { paper, errors } = checkNotice(findings, values)
  const open = findings.filter(({ id }) => errors[id] !== undefined)
  const numbered = findings.map((finding, at) => ({
    finding,
    number: at + 1,
    decision: decisionOn(finding, values),
  }))
  const go = (finding: Finding) => showElement(findingElement(finding))
  const decide = (decided: readonly (readonly [Finding, Decision])[]) => {
    if (acting.trouble !== null) acting.forgetTrouble()
    change({ values: withDecisions(values, decided) })
  }
  const takeOutTheRest = () => decide(open.map((finding) => [finding, { do: 'redact', reason: '' }]))
  const send = () => {
    if (acting.isSending) return
    save()
    const [first] = open
    onTry(first !== undefined)
    if (first !== undefined) return go(first)
    onSend()
    acting.act({ do: 'file', requestId, paper, values })
  }
  useKeys({
    send: () => {
      send()
      return true
    },
    enter: () => {
      focusOn('notice-findings')
      return true
    },
    escape: () => {
      if (!isNext) onClose()
      return !isNext
    },
  })
  return (
    <>
      <Found count={findings.length} left={open.length} />
      <NoticePreview page={page} findings={numbered} onGo={go} />
      {findings.length === 0 ? null : (
        <View className="findings" id="notice-findings">
          <View className="findings__head">
            <View className="findings__title">逐处处理</View>
            {open.length < 2 ? null : (
              <Button tone="quiet" isSmall onPress={takeOutTheRest}>
                {`剩下的 ${open.length} 处都隐去`}
              </Button>
            )}
          </View>
          {numbered.map((each) => (
            <FindingCard
              key={each.finding.id}
              {...each}
              error={hasTried ? (errors[each.finding.id] ?? null) : null}
              onDecide={(decision) => decide([[each.finding, decision]])}
            />
          ))}
        </View>
      )}
      <View className="work__bar">
        <TroubleNotice acting={acting} isAtField={false} />
        <SavingLine saving={saving} />
        {open.length === 0 ? null : <View className="work__says">还有 {open.length} 处没有处理。</View>}
        <View className="work__buttons">
          <Button tone="primary" isBusy={acting.isSending} onPress={send}>
            {sayPublish(page.outcome?.noticeUntil)}
          </Button>
          {isNext ? null : (
            <Button tone="quiet" isDisabled={acting.isSending} onPress={onClose}>
              收起
            </Button>
          )}
        </View>
      </View>
    </>
  )
}

const sayPublish = (until: number | undefined): string =>
  until === undefined ? '发布公示' : `发布公示，公示到 ${sayDay(until, Date.now()).replace(/ .*/, '')}`

/** What the scan says in one line. */
function Found({ count, left }: { readonly count: number; readonly left: number }) {
  if (count === 0) {
    return (
      <Notice tone="done" title="没有发现可能透露个人信息的地方">
        请从头到尾再看一遍，没有问题就可以发布。
      </Notice>
    )
  }
  return left === 0 ? (
    <Notice tone="done" title={`${count} 处都处理好了`}>
      下面就是公众将看到的样子，隐去的地方会一直隐去。
    </Notice>
  ) : (
    <Notice tone="highlight" title={`有 ${count} 处可能透露个人信息，还有 ${left} 处没有处理`}>
      页面里标了号。每一处选“隐去”，或者选“保留”并写明理由，都处理好才能发布。
    </Notice>
  )
}
