/** In WeChat there is no address to write into. */
import type { AddressPart } from './address'

/** See address.ts. */
export const keepInAddress = (_page: string, _part: AddressPart): void => undefined
