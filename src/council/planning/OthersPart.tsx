/** Who else is invited: from the county's list by a press, others in own words; each with how many. */
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Chip } from '@/components/chip/Chip'
import { TextField } from '@/components/field/TextField'
import { LIMITS } from '~types/limits'
import type { Invitee } from '~types/planning'
import { fieldId, type PaperErrors } from '../papers/check-paper'
import { countOf, type Others } from './plan-values'

/** `path` ends with the list's name. */
export interface OthersPartProps {
  readonly others: readonly Others[]
  readonly invitees: readonly Invitee[]
  readonly onChange: (others: Others[]) => void
  readonly errors: PaperErrors
  readonly path: string
}

/** See {@link OthersPartProps}. */
export function OthersPart({ others, invitees, onChange, errors, path }: OthersPartProps) {
  const remove = (at: number) => onChange(others.filter((_, index) => index !== at))
  const put = (at: number, row: Others) => onChange(others.map((each, index) => (index === at ? row : each)))
  const toggle = ({ key, label }: Invitee) => {
    const at = others.findIndex(({ invitee }) => invitee === key)
    if (at >= 0) remove(at)
    else onChange([...others, { invitee: key, label, count: 1 }])
  }
  return (
    <View className="plan__part">
      <View className="plan__title">还请谁参加</View>
      <View className="ms-chips">
        {invitees.map((each) => (
          <Chip
            key={each.key}
            role="button"
            label={each.label}
            isOn={others.some(({ invitee }) => invitee === each.key)}
            onPress={() => toggle(each)}
          />
        ))}
      </View>
      {others.map((row, at) => (
        <View key={row.invitee ?? `own-${at}`} className="plan__pair">
          {row.invitee === null ? (
            <TextField
              id={fieldId(`${path}.${at}.label`)}
              label="还请谁"
              value={row.label}
              limit={LIMITS.title}
              placeholder="例如：镇供电所"
              error={errors[`${path}.${at}.label`] ?? null}
              onChange={(label) => put(at, { ...row, label })}
            />
          ) : (
            <View className="plan__words plan__strong plan__middle">{row.label}</View>
          )}
          <TextField
            id={fieldId(`${path}.${at}.count`)}
            label={`${row.label.trim() === '' ? '' : row.label}几人`}
            value={row.count === null ? '' : String(row.count)}
            keyboard="number"
            error={errors[`${path}.${at}.count`] ?? null}
            onChange={(text) => put(at, { ...row, count: countOf(text) })}
          />
          {row.invitee === null ? (
            <Button tone="quiet" isSmall label={`删去${row.label || '这一行'}`} onPress={() => remove(at)}>
              删去
            </Button>
          ) : null}
        </View>
      ))}
      <View>
        <Button
          tone="quiet"
          icon="plus"
          isSmall
          onPress={() => onChange([...others, { invitee: null, label: '', count: 1 }])}
        >
          再请别的人
        </Button>
      </View>
    </View>
  )
}
