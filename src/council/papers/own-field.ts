/** What a part of a form that draws itself is handed: its value, its neighbours, and of which topic it is. */
import { createContext, useContext } from 'react'
import type { FieldProps } from '@/components/field/Field'
import type { PaperErrors } from './check-paper'
import type { FieldValue, FormValues } from './field-spec'

/** `frame`: the label and what is wrong with the whole; `siblings`: the form's values. */
export interface OwnFieldProps {
  readonly frame: Omit<FieldProps, 'children' | 'aside'>
  readonly value: FieldValue | undefined
  readonly onChange: (value: FieldValue) => void
  readonly siblings: FormValues
  readonly errors: PaperErrors
  readonly path: string
}

/** The id of the topic whose paper is written; empty outside a form. */
export const FormTopic = createContext('')

/** See {@link FormTopic}. */
export const useFormTopic = (): string => useContext(FormTopic)
