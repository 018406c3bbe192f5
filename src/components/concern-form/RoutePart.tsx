/** To whom it will go and why; or the question which of a few; or who will decide. */
import type { UseQueryResult } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { Notice } from '@/components/notice/Notice'
import { asCloudError } from '@/services/cloud/cloud-error'
import { useDirectory } from '@/services/place/use-directory'
import { countyOf } from '~types/place'
import type { Route, RouteOption } from '~types/route'
import type { PartProps } from './part-props'
import { frameOf } from './show-field'

type AskedRoute = Extract<Route, { decision: 'ask' }>

/** `asked` came with an attempt to submit and weighs more than the preview. */
export interface RoutePartProps extends PartProps {
  readonly route: UseQueryResult<Route>
  readonly asked: AskedRoute | null
  readonly isPlaceKnown: boolean
}

/** See {@link RoutePartProps}. */
export function RoutePart({ draft, change, route, asked, isPlaceKnown }: RoutePartProps) {
  const directory = useDirectory()
  const said = asked ?? route.data
  const isChosen = draft.choice !== null
  if (said === undefined) {
    const isCountyMissing = route.error !== null && asCloudError(route.error).field === 'county'
    if (!isCountyMissing || isPlaceKnown || isChosen) return null
    return (
      <Field label="事情在哪个县（区）" hint="从文字里还没有认出乡镇和村。选一下县，或者把乡镇和村的全名写上。">
        <View className="ms-choices">
          {(directory.data?.counties ?? []).map(({ code, name }) => (
            <Choice
              key={code}
              label={name}
              isOn={false}
              onPress={() =>
                change('council', {
                  choice: { county: code, countyName: name, council: null, village: null, isCouncilMeant: false },
                })
              }
            />
          ))}
        </View>
      </Field>
    )
  }
  if (said.decision === 'auto') {
    return (
      <Notice tone="done" title={`会送到 ${said.option.council.name}`}>
        {said.option.because}
      </Notice>
    )
  }
  if (said.decision === 'hold') {
    return (
      <Notice tone="waiting" title={`会先送到 ${said.owner}`}>
        {said.because}。把乡镇和村的全名写上，可以直接送到负责的议事会。
      </Notice>
    )
  }
  const counties = directory.data?.counties ?? []
  const choose = (option: RouteOption) => {
    const county = counties.find(({ code }) => code === countyOf(option.council.code))
    change('council', {
      choice: {
        county: countyOf(option.council.code),
        countyName: county?.name ?? '',
        council: option.council,
        village: option.village && { code: option.village.code, name: option.village.name },
        isCouncilMeant: true,
      },
    })
  }
  return (
    <Field id={frameOf('route')} label="送到哪里" hint={`${said.because}。都不是的话，在最上面“哪里的事”里选。`}>
      <View className="ms-choices">
        {said.options.map((option) => (
          <Choice
            key={`${option.council.code}-${option.village?.code ?? ''}`}
            label={option.council.name}
            explanation={option.village === null ? option.because : `${option.village.fullName}，${option.because}`}
            isOn={false}
            onPress={() => choose(option)}
          />
        ))}
      </View>
    </Field>
  )
}
