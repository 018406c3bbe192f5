/** The fields of an entered concern, in the order in which somebody tells it at a counter. */
import { View } from '@tarojs/components'
import { AdviserLine } from '@/components/concern-form/AdviserLine'
import { EmergencyBanner } from '@/components/concern-form/EmergencyBanner'
import { KindPart } from '@/components/concern-form/KindPart'
import type { PartProps } from '@/components/concern-form/part-props'
import { RoutePart } from '@/components/concern-form/RoutePart'
import { ScreeningStrip } from '@/components/concern-form/ScreeningStrip'
import { frameOf } from '@/components/concern-form/show-field'
import { useRoute } from '@/components/concern-form/use-route'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { ErrorState } from '@/components/states/ErrorState'
import { Skeleton } from '@/components/states/Skeleton'
import { useOpenedForm } from '@/services/form/use-opened-form'
import { LIMITS } from '~types/limits'
import type { Route } from '~types/route'
import { ConsentPart } from './ConsentPart'
import { EntryPhotos } from './EntryPhotos'
import type { EntryDraft } from './entry-draft'
import { PersonPart } from './PersonPart'
import type { OwnStation } from './use-stations'
import { VillagePart } from './VillagePart'

/** `asked` came with an attempt to hand it in. */
export interface EntryFormProps {
  readonly station: OwnStation
  readonly draft: EntryDraft
  readonly change: (field: string, patch: Partial<EntryDraft>) => void
  readonly errorOf: (field: string) => string | null
  readonly asked: Extract<Route, { decision: 'ask' }> | null
}

/** See {@link EntryFormProps}. */
export function EntryForm({ station, draft, change, errorOf, asked }: EntryFormProps) {
  const opened = useOpenedForm(null, draft.choice?.county ?? station.home.county)
  const route = useRoute(draft, false)
  const part: PartProps = { draft, errorOf, change }
  const words = `${draft.title}\n${draft.text}`
  return (
    <View className="enter__form">
      <View className="enter__who">
        <ConsentPart
          consent={draft.consent}
          error={errorOf('consent')}
          onChoose={(consent) => change('consent', { consent })}
        />
        <VillagePart
          station={station}
          choice={draft.choice}
          error={errorOf('council') ?? errorOf('village') ?? errorOf('county')}
          onChoose={(choice) => change('council', { choice })}
        />
      </View>
      <View className="enter__what">
        <View id={frameOf('text')}>
          <TextArea
            label="说说是什么事"
            value={draft.text}
            limit={LIMITS.concernText}
            isTall
            placeholder="照本人的话记：什么事、在哪里、多久了、影响到谁。"
            error={errorOf('text')}
            onChange={(text) => change('text', { text })}
          />
          <EmergencyBanner text={words} emergencies={opened.data?.emergencies ?? []} />
          <ScreeningStrip
            text={words}
            emergencies={opened.data?.emergencies ?? []}
            notNegotiable={opened.data?.notNegotiable ?? []}
          />
        </View>
        <Kinds part={part} opened={opened} />
        <TextField
          id={frameOf('where')}
          label="具体地点"
          isOptional
          limit={LIMITS.placeWords}
          value={draft.placeWords}
          placeholder="例如：三社水塔往东 50 米"
          error={errorOf('where.words') ?? errorOf('where')}
          onChange={(placeWords) => change('where', { placeWords })}
        />
        <View>
          <RoutePart {...part} route={route} asked={asked} isPlaceKnown />
          {opened.data === undefined || route.data === undefined ? null : (
            <AdviserLine draft={draft} opened={opened.data} />
          )}
        </View>
        <EntryPhotos {...part} />
      </View>
      <View className="enter__whose">
        <PersonPart {...part} />
      </View>
    </View>
  )
}

/** The county's kinds, as they come. */
function Kinds({ part, opened }: { part: PartProps; opened: ReturnType<typeof useOpenedForm> }) {
  if (opened.data !== undefined) return <KindPart {...part} kinds={opened.data.kinds} />
  if (opened.error === null) return <Skeleton shape="form" count={1} />
  return (
    <ErrorState
      what="事情类别"
      error={opened.error}
      isRetrying={opened.isFetching}
      onRetry={() => void opened.refetch()}
    />
  )
}
