/** How the person agreed that the station enters it: one of a few, and it stays for the next. */
import { View } from '@tarojs/components'
import { Chip } from '@/components/chip/Chip'
import { frameOf } from '@/components/concern-form/show-field'
import { Field } from '@/components/field/Field'
import { CONSENT_LABELS, CONSENTS, type Consent } from '~types/entry'

/** See the file's purpose. */
export function ConsentPart(props: {
  consent: Consent | null
  error: string | null
  onChoose: (consent: Consent) => void
}) {
  const { consent, error, onChoose } = props
  const group = process.env.TARO_ENV === 'h5' ? { role: 'radiogroup' } : {}
  return (
    <Field id={frameOf('consent')} label="本人是怎么同意的" error={error} hint="会写进办理经过，本人查询时看得到。">
      <View className="ms-chips" aria-label="本人是怎么同意的" {...group}>
        {CONSENTS.map((each) => (
          <Chip key={each} label={CONSENT_LABELS[each]} isOn={each === consent} onPress={() => onChoose(each)} />
        ))}
      </View>
    </Field>
  )
}
