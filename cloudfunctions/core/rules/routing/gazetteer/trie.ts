/** A double-array trie: every name of the gazetteer in two flat arrays, so that one pass over a text finds them all. */

/** `base[slot]` ≥ 0 leads to the children, < 0 is a leaf with the value `-base - 1`; `check[slot]` is the letter that led there. */
export interface Trie {
  readonly base: Int32Array
  readonly check: Uint16Array
}

/** The letter that ends a name which other names continue. */
export const END = 0

const FREE = 0xffff

/** Places that may be tried in vain before later searches start further on: more for more names, for which room counts. */
const patienceFor = (names: number): number => Math.min(2000, 8 + (names >>> 6))

/** No alphabet has more letters. */
const MOST_LETTERS = 0x4000

/** Grows as nodes are placed. `free[slot]` leads towards the next free slot at or after it. */
interface Slots {
  base: Int32Array
  check: Uint16Array
  taken: Uint8Array
  free: Int32Array
  /** By number of letters: where to search from. */
  readonly searchFrom: Int32Array
  readonly patience: number
  /** Of the node at hand: its letters, and the first name of each; used again, since a county's build is over before such memory is cleared. */
  readonly letters: Uint16Array
  readonly starts: Int32Array
}

/**
 * Builds the trie of `names` (each code unit a letter ≥ 1; sorted, none twice); the value of a name is `values[i]`, at least 0.
 * No two nodes share a base, therefore the letter alone tells whose child a slot is.
 */
export function buildTrie(names: readonly string[], values: Uint32Array): Trie {
  const slots = emptySlots(1024 + names.reduce((sum, name) => sum + name.length + 1, 0), patienceFor(names.length))
  // Slot, first name, last name, depth of each node to come: numbers in a row, since an object a node costs a county's build a fifth.
  const queue = [0, 0, names.length, 0]
  const { letters, starts } = slots
  for (let head = 0; head < queue.length; head += 4) {
    const slot = queue[head] ?? 0
    const to = queue[head + 2] ?? 0
    const depth = queue[head + 3] ?? 0
    let count = 0
    for (let i = queue[head + 1] ?? 0; i < to; i += 1) {
      const letter = names[i]?.charCodeAt(depth) || END
      if (count === 0 || letter !== letters[count - 1]) {
        letters[count] = letter
        starts[count] = i
        count += 1
      }
    }
    starts[count] = to
    const base = place(slots, count)
    slots.base[slot] = base
    for (let k = 0; k < count; k += 1) {
      const from = starts[k] ?? 0
      const until = starts[k + 1] ?? 0
      const child = base + (letters[k] ?? END)
      const isLeaf = until - from === 1 && (names[from]?.length ?? 0) <= depth + 1
      if (isLeaf) slots.base[child] = -(values[from] ?? 0) - 1
      else queue.push(child, from, until, depth + 1)
    }
  }
  return trimmed(slots)
}

/** First fit for the first `count` letters, from where the last search for as many ended: no search goes over the same full ground again. */
function place(slots: Slots, count: number): number {
  const { letters } = slots
  const first = letters[0] ?? END
  const last = letters[count - 1] ?? END
  const crowd = Math.min(slots.searchFrom.length - 1, count)
  let tried = 0
  let slot = nextFree(slots, Math.max(slots.searchFrom[crowd] ?? 1, first + 1))
  while (slots.taken[slot - first] === 1 || !hasRoom(slots, slot - first, count)) {
    slot = nextFree(slots, slot + 1)
    tried += 1
    if (tried === slots.patience) slots.searchFrom[crowd] = slot - first > 1 ? slot : 1
  }
  const base = slot - first
  grow(slots, base + last + 1)
  slots.taken[base] = 1
  for (let k = 0; k < count; k += 1) {
    const letter = letters[k] ?? END
    slots.check[base + letter] = letter
    slots.free[base + letter] = base + letter + 1
  }
  return base
}

function hasRoom({ check, letters }: Slots, base: number, count: number): boolean {
  for (let k = 0; k < count; k += 1) {
    const slot = base + (letters[k] ?? END)
    if (slot < check.length && check[slot] !== FREE) return false
  }
  return true
}

/** The next free slot at or after `from`; paths are halved on the way. */
function nextFree(slots: Slots, from: number): number {
  grow(slots, from + 1)
  let { free } = slots
  let slot = from
  for (;;) {
    const next = free[slot] ?? slot
    if (next === slot) return slot
    if (next >= free.length) {
      grow(slots, next + 1)
      free = slots.free
    }
    free[slot] = free[next] ?? next
    slot = next
  }
}

function emptySlots(size: number, patience: number): Slots {
  return {
    base: new Int32Array(size),
    check: new Uint16Array(size).fill(FREE),
    taken: new Uint8Array(size),
    free: ascending(size),
    searchFrom: new Int32Array(64).fill(1),
    patience,
    letters: new Uint16Array(MOST_LETTERS),
    starts: new Int32Array(MOST_LETTERS + 1),
  }
}

function ascending(size: number): Int32Array {
  const slots = new Int32Array(size)
  for (let slot = 0; slot < size; slot += 1) slots[slot] = slot
  return slots
}

function grow(slots: Slots, size: number): void {
  if (size < slots.base.length) return
  const wider = emptySlots(Math.ceil(size * 1.5) + 16, slots.patience)
  wider.base.set(slots.base)
  wider.check.set(slots.check)
  wider.taken.set(slots.taken)
  wider.free.set(slots.free)
  Object.assign(slots, { base: wider.base, check: wider.check, taken: wider.taken, free: wider.free })
}

/** Cut behind the last slot in use, with room for a walk to look past it. */
function trimmed(slots: Slots): Trie {
  let end = slots.check.length
  while (end > 1 && slots.check[end - 1] === FREE) end -= 1
  return { base: slots.base.slice(0, end), check: slots.check.slice(0, end) }
}
