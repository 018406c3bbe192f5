/** The two directions in which voters differ most: principal components by power iteration, small and the same every time. */

type Vector = readonly number[]

const dot = (a: Vector, b: Vector): number => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
const length = (vector: Vector): number => Math.sqrt(dot(vector, vector))
const scaled = (vector: Vector, by: number): number[] => vector.map((value) => value * by)

/** Where nothing was said stands what others said of it on average; then each column is centred. */
export function centred(rows: readonly (readonly (number | null)[])[]): number[][] {
  const width = rows[0]?.length ?? 0
  const means = Array.from({ length: width }, (_, column) => {
    const said = rows.flatMap((row) => row[column] ?? [])
    return said.length === 0 ? 0 : said.reduce((sum, value) => sum + value, 0) / said.length
  })
  return rows.map((row) => row.map((value, column) => (value === null ? 0 : value - (means[column] ?? 0))))
}

const ROUNDS = 100
const CLOSE = 1e-9

/** The direction in which `rows` spread most; null when they do not. The start is fixed, so that the same votes give the same answer. */
function widestAxis(rows: readonly Vector[], width: number): number[] | null {
  let axis: number[] = Array.from({ length: width }, (_, index) => 1 + index / (width + 1))
  axis = scaled(axis, 1 / length(axis))
  for (let round = 0; round < ROUNDS; round += 1) {
    const pulled = new Array<number>(width).fill(0)
    for (const row of rows) {
      const along = dot(row, axis)
      row.forEach((value, index) => {
        pulled[index] = (pulled[index] ?? 0) + along * value
      })
    }
    const size = length(pulled)
    if (size < CLOSE) return null
    const next = scaled(pulled, 1 / size)
    const hasSettled = 1 - Math.abs(dot(next, axis)) < CLOSE
    axis = next
    if (hasSettled) break
  }
  return axis
}

const without = (row: Vector, axis: Vector): number[] => {
  const along = dot(row, axis)
  return row.map((value, index) => value - along * (axis[index] ?? 0))
}

/** Each voter as a point. Whoever voted on little is drawn outwards by how little, else the silent would all stand in the middle. Source: Small et al. 2021, Polis: Scaling Deliberation by Mapping High Dimensional Opinion Spaces. */
export function pointsOf(rows: readonly (readonly (number | null)[])[]): (readonly [number, number])[] {
  const width = rows[0]?.length ?? 0
  const data = centred(rows)
  const first = widestAxis(data, width)
  const rest = first === null ? [] : data.map((row) => without(row, first))
  const second = first === null ? null : widestAxis(rest, width)
  return data.map((row, index) => {
    const said = rows[index]?.filter((value) => value !== null).length ?? 0
    const stretch = Math.sqrt(width / Math.max(1, said))
    return [first ? dot(row, first) * stretch : 0, second ? dot(row, second) * stretch : 0]
  })
}
