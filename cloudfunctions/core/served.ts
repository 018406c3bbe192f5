/** The counties of this deployment and the calendar it works by, read once when the function starts. */
import { isWorkday } from 'chinese-days'
import { served } from '../../config/counties/served'
import { parseCounties } from './rules/counties'
import type { Calendar } from './rules/working-days'

/** See {@link parseCounties}. */
export const counties = parseCounties(served)

/** China's official working days, with the days off and the make-up days of each year's State Council notice. */
export const calendar: Calendar = (day) => isWorkday(day)
