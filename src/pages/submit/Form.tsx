/** The fields of a concern, in the order in which one tells it: where, what, which kind, pictures, who. */
import type { UseQueryResult } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { AdviserLine } from '@/components/concern-form/AdviserLine'
import { EmergencyBanner } from '@/components/concern-form/EmergencyBanner'
import { KindPart } from '@/components/concern-form/KindPart'
import type { PartProps } from '@/components/concern-form/part-props'
import { RoutePart } from '@/components/concern-form/RoutePart'
import { ScreeningStrip } from '@/components/concern-form/ScreeningStrip'
import { frameOf } from '@/components/concern-form/show-field'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { ErrorState } from '@/components/states/ErrorState'
import { Skeleton } from '@/components/states/Skeleton'
import type { Draft } from '@/services/draft/draft'
import { changeDraft } from '@/services/draft/draft-store'
import type { OpenedForm } from '~types/form'
import { LIMITS } from '~types/limits'
import type { Route } from '~types/route'
import { NamePart } from './NamePart'
import { PhotosPart } from './PhotosPart'
import { PlacePart } from './PlacePart'
import { SimilarStrip } from './SimilarStrip'
import type { Submission } from './use-submission'
import { WherePart } from './WherePart'

/** See the file's purpose. */
export function Form(props: {
  draft: Draft
  opened: UseQueryResult<OpenedForm>
  route: UseQueryResult<Route>
  submission: Submission
}) {
  const { draft, opened, route, submission } = props
  const part: PartProps = {
    draft,
    errorOf: (field) => {
      const frame = frameOf(field)
      const found = Object.entries(submission.errors).find(
        ([path]) => path === field || (frameOf(path) === frame && field === path.split('.')[0]),
      )
      return found?.[1] ?? null
    },
    change: (field, patch) => {
      changeDraft(patch)
      submission.forget(field)
    },
  }
  return (
    <>
      <PlacePart {...part} opened={opened} />
      <View id={frameOf('text')}>
        <TextArea
          label="说说是什么事"
          value={draft.text}
          limit={LIMITS.concernText}
          isTall
          placeholder="什么事、在哪里、多久了、影响到谁。写几句话就行，也可以点键盘上的话筒说。"
          error={part.errorOf('text')}
          onChange={(text) => part.change('text', { text })}
        />
        <EmergencyBanner text={`${draft.title}\n${draft.text}`} emergencies={opened.data?.emergencies ?? []} />
        <ScreeningStrip
          text={`${draft.title}\n${draft.text}`}
          emergencies={opened.data?.emergencies ?? []}
          notNegotiable={opened.data?.notNegotiable ?? []}
        />
        <SimilarStrip draft={draft} route={route.data} />
      </View>
      {opened.data === undefined && opened.error === null ? <Skeleton shape="form" count={3} /> : null}
      {opened.data === undefined && opened.error !== null ? (
        <ErrorState
          what="事情类别"
          error={opened.error}
          isRetrying={opened.isFetching}
          onRetry={() => void opened.refetch()}
        />
      ) : null}
      {opened.data === undefined ? null : <KindPart {...part} kinds={opened.data.kinds} />}
      <PhotosPart {...part} />
      <WherePart {...part} />
      <View>
        <RoutePart {...part} route={route} asked={submission.asked} isPlaceKnown={opened.data?.place != null} />
        {opened.data === undefined || route.data === undefined ? null : (
          <AdviserLine draft={draft} opened={opened.data} />
        )}
      </View>
      <NamePart {...part} />
      <TextField
        id={frameOf('phone')}
        label="联系电话"
        isOptional
        keyboard="phone"
        value={draft.phone}
        placeholder="手机号或带区号的座机"
        hint="只给工作站用来向您了解情况，不公开。"
        error={part.errorOf('phone')}
        onChange={(phone) => part.change('phone', { phone })}
      />
      <TextField
        id={frameOf('title')}
        label="标题"
        isOptional
        limit={LIMITS.title}
        value={draft.title}
        placeholder="不写的话，会从上面的话里取一句"
        error={part.errorOf('title')}
        onChange={(title) => part.change('title', { title })}
      />
    </>
  )
}
