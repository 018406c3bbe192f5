/** The interest groups: those that such a matter asks for stand there to be filled, others are added in own words. */
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Icon } from '@/components/icon/Icon'
import { LIMITS } from '~types/limits'
import { fieldId, type PaperErrors } from '../papers/check-paper'
import { countOf, type Representatives } from './plan-values'

/** `asked`: the groups of the county's list for this matter; `path` ends with the list's name. */
export interface GroupsPartProps {
  readonly groups: readonly Representatives[]
  readonly asked: readonly { readonly key: string; readonly label: string }[]
  readonly onChange: (groups: Representatives[]) => void
  readonly errors: PaperErrors
  readonly path: string
}

/** See {@link GroupsPartProps}. Rows stay where they are while they are filled: the asked ones first, in the county's order. */
export function GroupsPart({ groups, asked, onChange, errors, path }: GroupsPartProps) {
  const askedRows = asked.map(({ key, label }) => {
    const at = groups.findIndex(({ group }) => group === key)
    return { key, at, row: groups[at] ?? { group: key, label, who: '', count: null } }
  })
  const others = groups
    .map((row, at) => ({ key: row.group ?? `own-${at}`, at, row }))
    .filter(({ row }) => asked.every(({ key }) => key !== row.group))
  const remove = (at: number) => onChange(groups.filter((_, index) => index !== at))
  /** An asked group for which nobody is written is no row of the paper. */
  const put = (at: number, row: Representatives) => {
    const isBlank = row.group !== null && row.who === '' && row.count === null
    if (at < 0) return onChange([...groups, row])
    if (isBlank) return remove(at)
    onChange(groups.map((each, index) => (index === at ? row : each)))
  }
  return (
    <View className="plan__part">
      <View className="plan__title">利益相关方的代表</View>
      <View className="plan__says">写请谁来、几个人，不写居民姓名。</View>
      {[...askedRows, ...others].map(({ key, at, row }) => (
        <GroupRow
          key={key}
          row={row}
          onChange={(changed) => put(at, changed)}
          onRemove={row.group === null ? () => remove(at) : null}
          errors={at < 0 ? {} : errors}
          path={`${path}.${at < 0 ? key : at}`}
        />
      ))}
      <View>
        <Button
          tone="quiet"
          icon="plus"
          isSmall
          onPress={() => onChange([...groups, { group: null, label: '', who: '', count: null }])}
        >
          再加一方
        </Button>
      </View>
    </View>
  )
}

interface GroupRowProps {
  readonly row: Representatives
  readonly onChange: (row: Representatives) => void
  readonly onRemove: (() => void) | null
  readonly errors: PaperErrors
  readonly path: string
}

function GroupRow({ row, onChange, onRemove, errors, path }: GroupRowProps) {
  const isThere = row.who.trim() !== '' && row.count !== null
  const name = row.group === null ? '这一方' : row.label
  return (
    <View className="plan__box">
      <View className="plan__head">
        <View className="plan__words plan__strong">{row.group === null ? '另外一方' : row.label}</View>
        <View className={isThere ? 'plan__state plan__state--there' : 'plan__state'}>
          <Icon name={isThere ? 'check' : 'clock'} />
          {isThere ? '已安排' : '还没有安排'}
        </View>
        {onRemove === null ? null : (
          <Button tone="quiet" isSmall label={`删去${name}`} onPress={onRemove}>
            删去
          </Button>
        )}
      </View>
      {row.group === null ? (
        <TextField
          id={fieldId(`${path}.label`)}
          label="哪一方"
          value={row.label}
          limit={LIMITS.title}
          error={errors[`${path}.label`] ?? null}
          onChange={(label) => onChange({ ...row, label })}
        />
      ) : null}
      <View className="plan__pair">
        <TextField
          id={fieldId(`${path}.who`)}
          label={`${name}请谁来`}
          value={row.who}
          limit={LIMITS.title}
          placeholder="例如：三社推选的代表"
          error={errors[`${path}.who`] ?? null}
          onChange={(who) => onChange({ ...row, who })}
        />
        <TextField
          id={fieldId(`${path}.count`)}
          label={`${name}几人`}
          value={row.count === null ? '' : String(row.count)}
          keyboard="number"
          error={errors[`${path}.count`] ?? null}
          onChange={(text) => onChange({ ...row, count: countOf(text) })}
        />
      </View>
    </View>
  )
}
