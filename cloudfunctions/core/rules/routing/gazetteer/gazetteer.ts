/** All places of a deployment (or of the country) in flat arrays: names lead to entries, codes to places. */
import type { Trie } from './trie'

/** A province, city or county: its code (2, 4, 6 digits), official name, and the townships `from` ≤ index < `to` in it. */
export interface Upper {
  readonly code: string
  readonly name: string
  readonly from: number
  readonly to: number
}

/**
 * The gazetteer. A leaf of `trie` leads to a run of `entries`, each of 32 bits, uppers first, then townships, then villages, by code:
 * index of the township (16; from {@link UPPER} on: of the upper) · last three digits of the village (10; {@link NO_VILLAGE}: none)
 * · kind (4) · form is whole (1) · last of its run (1).
 */
export interface Gazetteer {
  /** Kept up to date by the counties that it serves; the national statistics are years behind and lack villages. */
  readonly isKept: boolean
  readonly trie: Trie
  readonly entries: Uint32Array
  /** UTF-16 code unit → letter of the trie; 0: in no name. */
  readonly letters: Uint16Array
  readonly uppers: readonly Upper[]
  /** Nine digits, ascending. */
  readonly townships: Uint32Array
  readonly townshipNames: readonly string[]
  /** Index of the township's first village, and one more at the end. */
  readonly villageFrom: Uint32Array
  /** Last three digits (10 bits), {@link Tail} of its name (2), length of its core (4). */
  readonly villages: Uint16Array
  /** Where in `villageText` every 64th village's core starts. */
  readonly villageTextFrom: Uint32Array
  readonly villageText: Uint16Array
}

/** Township indices from here on are indices of uppers. */
export const UPPER = 0xc000

/** The village digits of an entry that is a township or an upper. */
export const NO_VILLAGE = 0x3ff

/** What follows the core in a village's short name. */
export const TAILS = ['', '村', '社区', '嘎查'] as const

export const packEntry = (place: number, village: number, kind: number, whole: boolean): number =>
  (place * 0x10000 + village * 0x40 + kind * 4 + (whole ? 2 : 0)) >>> 0

export const placeOf = (entry: number): number => entry >>> 16
export const villageOf = (entry: number): number => (entry >>> 6) & 0x3ff
export const kindOf = (entry: number): number => (entry >>> 2) & 0xf
export const isWhole = (entry: number): boolean => (entry & 2) !== 0
export const isLast = (entry: number): boolean => (entry & 1) !== 0
