/** A paper to be read: each field with its label, in people's words. */
import { View } from '@tarojs/components'
import { sayDay, sayExactly } from '@/services/dates'
import { readPart } from '../planning/read-parts'
import type { FieldSpec, FieldValue, FormValues, SourceName } from './field-spec'
import type { Names } from './sources'
import { groupOf, isAsked, listOf, sayTotal, textOf } from './values'
import './papers.scss'

/** `values` as `valuesOfPaper` gives them; `names` are the words for ids. */
export function SpecLines({
  fields,
  values,
  names,
}: {
  fields: readonly FieldSpec[]
  values: FormValues
  names: Names
}) {
  return (
    <>
      {fields
        .filter((spec) => isAsked(spec, values))
        .map((spec) => (
          <Line key={spec.key} spec={spec} value={values[spec.key]} names={names} />
        ))}
    </>
  )
}

function Line({ spec, value, names }: { spec: FieldSpec; value: FieldValue | undefined; names: Names }) {
  const groups = groupsOf(spec, value, names)
  if (groups.length > 0) {
    return (
      <View className="paper__part">
        <View className="paper__label">{spec.label}</View>
        {groups.map(({ key, title, lines }) => (
          <View key={key} className="paper__group">
            <View className="paper__group-title">{title}</View>
            {lines.map((line) => (
              <View key={line} className="paper__line">
                {line}
              </View>
            ))}
          </View>
        ))}
        {spec.type === 'rows' && spec.total !== undefined ? (
          <View className="paper__total">{sayTotal(listOf(value).map(groupOf), spec.total)}</View>
        ) : null}
      </View>
    )
  }
  const texts = wordsOf(spec, value, names)
  if (texts.length === 0) return null
  return (
    <View className="paper__part">
      <View className="paper__label">{spec.label}</View>
      {texts.map((text) => (
        <View key={text} className="paper__text">
          {text}
        </View>
      ))}
    </View>
  )
}

/** A group is headed by what it is about; the rest of its fields stands below. */
interface Group {
  readonly key: string
  readonly title: string
  readonly lines: readonly string[]
}

const linesOf = (fields: readonly FieldSpec[], values: FormValues, names: Names): readonly string[] =>
  fields
    .filter((each) => isAsked(each, values))
    .flatMap((each) => wordsOf(each, values[each.key], names).map((words) => `${each.label}：${words}`))

function groupsOf(spec: FieldSpec, value: FieldValue | undefined, names: Names): readonly Group[] {
  if (spec.type === 'rows') {
    const head = spec.fields.find(({ type }) => type === 'text' || type === 'long')
    const rest = spec.fields.filter((each) => each !== head)
    return listOf(value)
      .map(groupOf)
      .map((values, index) => ({
        key: String(index),
        title: `${index + 1}. ${textOf(values[head?.key ?? ''])}`,
        lines: linesOf(rest, values, names),
      }))
  }
  if (spec.type === 'own') {
    return readPart(spec.part, value).map(({ title, lines }, index) => ({ key: String(index), title, lines }))
  }
  if (spec.type !== 'each') return []
  return Object.entries(groupOf(value)).map(([id, row]) => ({
    key: id,
    title: names[id] ?? '',
    lines: linesOf(spec.fields, groupOf(row), names),
  }))
}

/** Lists whose things are called by what stands in the paper itself. */
const BY_NAME: ReadonlySet<SourceName> = new Set(['forms', 'formats'])

function wordsOf(spec: FieldSpec, value: FieldValue | undefined, names: Names): readonly string[] {
  switch (spec.type) {
    case 'moment': {
      if (typeof value !== 'number') return []
      return [spec.precision === 'day' ? sayDay(value, Date.now()) : sayExactly(value)]
    }
    case 'choice':
      return spec.options.filter((option) => option.value === value).map(({ label }) => label)
    case 'one-of':
      return [names[textOf(value)] ?? (BY_NAME.has(spec.from) ? textOf(value) : '')].filter(Boolean)
    case 'some-of':
      return listOf(value).flatMap((id) => names[textOf(id)] ?? [])
    case 'texts':
      return listOf(value).map(textOf).filter(Boolean)
    case 'number':
      return textOf(value) === '' ? [] : [`${textOf(value)} ${spec.unit}`]
    case 'text':
    case 'long':
      return [textOf(value)].filter(Boolean)
    default:
      return []
  }
}
