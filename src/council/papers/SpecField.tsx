/** One field of a paper's form, by its type; a list of groups draws the fields of each. */
import { View } from '@tarojs/components'
import type { ComponentType } from 'react'
import { Chip } from '@/components/chip/Chip'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { MomentField } from '@/components/field/MomentField'
import { RowsField } from '@/components/field/RowsField'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { TextsField } from '@/components/field/TextsField'
import { ParticipantsField } from '../planning/ParticipantsField'
import { PointField } from '../planning/PointField'
import { TasksField } from '../planning/TasksField'
import { WarningsField } from '../planning/WarningsField'
import { errorAt, fieldId, type PaperErrors } from './check-paper'
import type { FieldSpec, FieldValue, FormValues, OwnPart, Sources, SpecOf } from './field-spec'
import type { OwnFieldProps } from './own-field'
import { PhotosField } from './PhotosField'
import { SuggestedText } from './SuggestedText'
import { blankValues, groupOf, isAsked, listOf, sayTotal, textOf } from './values'

/** `path` is where the form stands in the paper, ending with a dot, or empty. */
export interface SpecFieldsProps {
  readonly fields: readonly FieldSpec[]
  readonly values: FormValues
  readonly onChange: (values: FormValues) => void
  readonly errors: PaperErrors
  readonly sources: Sources
  readonly path?: string
}

/** The fields that are asked now. */
export function SpecFields({ fields, values, onChange, path = '', ...rest }: SpecFieldsProps) {
  return (
    <>
      {fields
        .filter((spec) => isAsked(spec, values) && hasChoice(spec, rest.sources))
        .map((spec) => (
          <SpecField
            key={spec.key}
            spec={spec}
            value={values[spec.key]}
            siblings={values}
            path={`${path}${spec.key}`}
            onChange={(value) => onChange({ ...values, [spec.key]: value })}
            {...rest}
          />
        ))}
    </>
  )
}

interface SpecFieldProps<Spec extends FieldSpec = FieldSpec> {
  readonly spec: Spec
  readonly value: FieldValue | undefined
  readonly onChange: (value: FieldValue) => void
  /** The values of the form in which the field stands. */
  readonly siblings: FormValues
  readonly errors: PaperErrors
  readonly sources: Sources
  readonly path: string
}

const OWN_FIELDS: Readonly<Record<OwnPart, ComponentType<OwnFieldProps>>> = {
  point: PointField,
  participants: ParticipantsField,
  tasks: TasksField,
  warnings: WarningsField,
}

function SpecField(props: SpecFieldProps) {
  const { spec, value, onChange, sources } = props
  const frame = frameOf(props)
  switch (spec.type) {
    case 'text':
      return <Suggesting {...props} spec={spec} />
    case 'long':
      return <Long {...props} spec={spec} />
    case 'number':
      return (
        <TextField
          {...frame}
          label={`${spec.label}（${spec.unit}）`}
          value={textOf(value)}
          keyboard="number"
          onChange={onChange}
        />
      )
    case 'moment':
      return (
        <MomentField
          {...frame}
          value={typeof value === 'number' ? value : null}
          precision={spec.precision}
          isTerm={spec.isTerm === true}
          onChange={onChange}
        />
      )
    case 'texts':
      return (
        <TextsField
          {...frame}
          lines={listOf(value).map(textOf)}
          placeholder={spec.placeholder ?? ''}
          onChange={onChange}
        />
      )
    case 'choice':
      return <Options {...props} spec={spec} options={spec.options} />
    case 'one-of':
      return (
        <Options
          {...props}
          spec={spec}
          isMany={spec.isMany === true}
          options={sources[spec.from].map(({ id, label, note }) => ({ value: id, label, note }))}
        />
      )
    case 'some-of':
      return <SomeOf {...props} spec={spec} />
    case 'rows':
      return <Rows {...props} spec={spec} />
    case 'each':
      return <Each {...props} spec={spec} />
    case 'own': {
      const Own = OWN_FIELDS[spec.part]
      const { siblings, errors, path } = props
      return <Own frame={frame} {...{ value, onChange, siblings, errors, path }} />
    }
    case 'photos':
      return <PhotosField {...frame} value={value} onChange={onChange} />
    case 'made-id':
      return null
  }
}

/** What may be left open is not asked where there is nothing to choose from. */
const hasChoice = (spec: FieldSpec, sources: Sources): boolean =>
  (spec.type !== 'one-of' && spec.type !== 'some-of') || spec.isOptional !== true || sources[spec.from].length > 0

const frameOf = ({ spec, errors, path }: SpecFieldProps) => ({
  id: fieldId(path),
  label: spec.label,
  error: errorAt(errors, path, spec.type === 'texts' || spec.type === 'some-of'),
  isOptional: spec.isOptional === true,
  ...(spec.hint === undefined ? {} : { hint: spec.hint }),
})

const group = (label: string) =>
  process.env.TARO_ENV === 'h5' ? { role: 'radiogroup', 'aria-label': label } : { 'aria-label': label }

const noteOf = ({ note }: { readonly note?: string | undefined }) => (note === undefined ? {} : { note })

/** Few short answers stand side by side, long ones under each other. */
function Options(
  props: SpecFieldProps & {
    readonly options: readonly {
      value: string | boolean
      label: string
      explanation?: string
      note?: string | undefined
    }[]
    readonly isMany?: boolean
  },
) {
  const { spec, value, onChange, options, isMany = false } = props
  const hint = spec.type === 'one-of' ? props.sources[spec.from].find(({ id }) => id === value)?.hint : undefined
  const isShort = isMany || options.every(({ label, explanation }) => label.length <= 8 && explanation === undefined)
  return (
    <Field {...frameOf(props)} {...(hint === undefined ? {} : { hint })}>
      <View className={isShort ? 'ms-chips' : 'ms-choices'} {...group(spec.label)}>
        {options.map((option) => {
          const isOn = option.value === value
          // What need not be answered can be taken back.
          const state = { isOn, onPress: () => onChange(isOn && spec.isOptional === true ? null : option.value) }
          return isShort ? (
            <Chip key={option.label} label={option.label} {...noteOf(option)} {...state} />
          ) : (
            <Choice
              key={String(option.value)}
              label={option.label}
              {...(option.explanation === undefined ? {} : { explanation: option.explanation })}
              {...state}
            />
          )
        })}
      </View>
    </Field>
  )
}

/** A line of own words, and under it what is in the list. */
function Suggesting(props: SpecFieldProps<SpecOf<'text'>>) {
  const { spec, value, onChange, sources } = props
  const { placeholder = '', limit, suggests } = spec
  const line = (
    <TextField {...frameOf(props)} value={textOf(value)} limit={limit} placeholder={placeholder} onChange={onChange} />
  )
  if (suggests === undefined) return line
  const names = sources[suggests].map(({ label }) => label)
  return (
    <SuggestedText label={spec.label} value={textOf(value)} names={names} onChoose={onChange}>
      {line}
    </SuggestedText>
  )
}

/** The frame stays the same whether there are phrases or not, so that the field is not drawn anew under the finger. */
function Long(props: SpecFieldProps<SpecOf<'long'>>) {
  const { spec, value, onChange, siblings } = props
  const { placeholder = '', limit, phrases } = spec
  const ready = phrases?.by[String(siblings[phrases.of])] ?? []
  const text = textOf(value)
  // Own words are not thrown away by a slip of the finger.
  const isFree = text.trim() === '' || ready.some((each) => each === text)
  return (
    <View>
      <TextArea {...frameOf(props)} value={text} limit={limit} placeholder={placeholder} onChange={onChange} />
      {isFree && ready.length > 0 ? (
        <View className="paper__phrases" {...group(`${spec.label}，常用的话`)}>
          {ready.map((each) => (
            <Chip key={each} label={each} isOn={each === text} onPress={() => onChange(each)} />
          ))}
        </View>
      ) : null}
    </View>
  )
}

function SomeOf(props: SpecFieldProps<SpecOf<'some-of'>>) {
  const { spec, value, onChange, sources } = props
  const chosen = listOf(value).map(textOf)
  return (
    <Field {...frameOf(props)}>
      <View className="ms-choices">
        {sources[spec.from].map(({ id, label }) => {
          const isOn = chosen.includes(id)
          const toggle = () => onChange(isOn ? chosen.filter((each) => each !== id) : [...chosen, id])
          return <Chip key={id} role="button" label={label} isOn={isOn} onPress={toggle} />
        })}
      </View>
    </Field>
  )
}

function Rows(props: SpecFieldProps<SpecOf<'rows'>>) {
  const { spec, value, onChange, errors, sources, path } = props
  const rows = listOf(value).map(groupOf)
  const rowAt = (row: FormValues, index: number) => ({
    key: textOf(row.id) || String(index),
    fields: (
      <SpecFields
        fields={spec.fields}
        values={row}
        errors={errors}
        sources={sources}
        path={`${path}.${index}.`}
        onChange={(changed) => onChange(rows.map((each, at) => (at === index ? changed : each)))}
      />
    ),
  })
  return (
    <RowsField
      {...frameOf(props)}
      {...(spec.total === undefined ? {} : { hint: sayTotal(rows, spec.total) })}
      one={spec.one}
      rows={rows.map(rowAt)}
      onAdd={() => onChange([...rows, blankValues(spec.fields)])}
      onRemove={(index) => onChange(rows.filter((_, at) => at !== index))}
    />
  )
}

function Each(props: SpecFieldProps<SpecOf<'each'>>) {
  const { spec, value, onChange, errors, sources, path } = props
  const values = groupOf(value)
  const rows = sources[spec.from].map(({ id, label }, index) => ({
    key: id,
    title: label,
    fields: (
      <SpecFields
        fields={spec.fields}
        values={groupOf(values[id])}
        errors={errors}
        sources={sources}
        path={`${path}.${index}.`}
        onChange={(changed) => onChange({ ...values, [id]: changed })}
      />
    ),
  }))
  return <RowsField {...frameOf(props)} rows={rows} />
}
