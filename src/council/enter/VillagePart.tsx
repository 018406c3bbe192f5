/** Where it is: a village of the own township at one tap, the township itself, or anywhere else. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Chip } from '@/components/chip/Chip'
import { frameOf } from '@/components/concern-form/show-field'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { PlaceSheet } from '@/components/place-sheet/PlaceSheet'
import type { PlaceChoice } from '@/services/draft/draft'
import type { OwnStation } from './use-stations'

/** So many chips are read in one glance; the rest is found by typing. */
const MOST_SHOWN = 12

type Village = OwnStation['villages'][number]

/** See the file's purpose. */
export function VillagePart(props: {
  station: OwnStation
  choice: PlaceChoice | null
  error: string | null
  onChoose: (choice: PlaceChoice) => void
}) {
  const { station, choice, error, onChoose } = props
  const [words, setWords] = useState('')
  const [isElsewhere, setElsewhere] = useState(false)
  const isHome = choice?.council?.code === station.code
  const chosen = isHome ? (choice?.village?.code ?? null) : null
  const found = villagesFor(station.villages, words.trim(), chosen)
  const group = process.env.TARO_ENV === 'h5' ? { role: 'radiogroup' } : {}
  return (
    <Field id={frameOf('council')} label="哪里的事" error={error}>
      {station.villages.length <= MOST_SHOWN ? null : (
        <TextField label="按村名找" value={words} onChange={setWords} placeholder="打一两个字，如 靛坪" />
      )}
      <View className="ms-chips enter__villages" aria-label="哪里的事" {...group}>
        {found.map((village) => (
          <Chip
            key={village.code}
            label={village.name}
            isOn={chosen === village.code}
            onPress={() => onChoose({ ...station.home, village })}
          />
        ))}
        <Chip
          label={`${station.name}（不说哪个村）`}
          isOn={isHome && chosen === null}
          onPress={() => onChoose(station.home)}
        />
        <Chip
          label={isHome || choice === null ? '别处的事' : `别处：${sayPlace(choice)}`}
          isOn={!isHome && choice !== null}
          onPress={() => setElsewhere(true)}
        />
      </View>
      {isElsewhere ? (
        <PlaceSheet
          title="事情在哪里"
          depth="village"
          onClose={() => setElsewhere(false)}
          onChoose={(elsewhere) => {
            onChoose(elsewhere)
            setElsewhere(false)
          }}
        />
      ) : null}
    </Field>
  )
}

const sayPlace = ({ countyName, council, village }: PlaceChoice): string =>
  council === null ? `${countyName}，由县里分派` : `${council.placeName}${village?.name ?? ''}`

/** The chosen one stays in sight whatever is typed. */
function villagesFor(villages: readonly Village[], words: string, chosen: string | null): Village[] {
  const named = words === '' ? villages : villages.filter(({ name }) => name.includes(words))
  const kept = villages.filter(({ code }) => code === chosen)
  return [...kept, ...named.filter(({ code }) => code !== chosen)].slice(0, MOST_SHOWN)
}
