/** Voters who voted alike, found from their votes alone: k-means over the two widest directions, their number by how far the groups stand apart. */
import { pointsOf } from './principal-axes'

type Point = readonly [number, number]

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])

/** No more than five groups: a village hall does not tell more apart. */
const MOST_GROUPS = 5

/** Fewer would tell who is in it, and what one of them thinks. */
export const LEAST_IN_GROUP = 5

/**
 * Groups stand at least so far apart: on what two people both voted on, the next group differs by a fifth more than the own. Measured on
 * generated villages: one mind with noise and pure chance come to 0.05–0.16, two and three minds with noise to 0.2–0.5.
 */
const LEAST_SEPARATION = 0.2

const ROUNDS = 50

const nearest = (point: Point, centres: readonly Point[]): number =>
  centres.reduce((best, centre, index) => {
    const standing = centres[best]
    return standing !== undefined && distance(point, standing) <= distance(point, centre) ? best : index
  }, 0)

const meanOf = (points: readonly Point[]): Point => {
  const sum = points.reduce<Point>(([x, y], [px, py]) => [x + px, y + py], [0, 0])
  return [sum[0] / points.length, sum[1] / points.length]
}

/** The first centre is the point farthest from the middle, each further one the point farthest from those there are. */
function startingCentres(points: readonly Point[], count: number): Point[] {
  const middle = meanOf(points)
  const centres: Point[] = []
  while (centres.length < count) {
    const from = centres.length === 0 ? [middle] : centres
    const gap = (point: Point): number => Math.min(...from.map((centre) => distance(point, centre)))
    const next = points.reduce((best, point) => (gap(point) > gap(best) ? point : best))
    centres.push(next)
  }
  return centres
}

function clustered(points: readonly Point[], count: number): number[] {
  let centres = startingCentres(points, count)
  let labels = points.map((point) => nearest(point, centres))
  for (let round = 0; round < ROUNDS; round += 1) {
    centres = centres.map((centre, index) => {
      const own = points.filter((_, at) => labels[at] === index)
      return own.length === 0 ? centre : meanOf(own)
    })
    const next = points.map((point) => nearest(point, centres))
    if (next.every((label, at) => label === labels[at])) break
    labels = next
  }
  return labels
}

type Row = readonly (number | null)[]

/** How far apart two people voted, 0..1, on what both voted on; in the middle where they share nothing. */
function apart(a: Row, b: Row): number {
  let [sum, shared] = [0, 0]
  a.forEach((value, index) => {
    const other = b[index]
    if (value === null || other === null || other === undefined) return
    sum += Math.abs(value - other)
    shared += 1
  })
  return shared === 0 ? 0.5 : sum / (2 * shared)
}

/** So many voters are compared with each other at most; of more, evenly chosen ones. */
const COMPARED = 400

/**
 * How much farther from the next group people stand than from their own, on average. By the votes themselves, not by the two
 * directions, and not as a share of the distance (silhouette): any cloud looks divided along the line that divides it.
 */
function separation(rows: readonly Row[], labels: readonly number[], count: number): number {
  const pace = Math.ceil(rows.length / COMPARED)
  const chosen = rows.map((row, at) => ({ row, label: labels[at] ?? 0 })).filter((_, at) => at % pace === 0)
  const each = chosen.map((one) => {
    const sums = new Array<number>(count).fill(0)
    const sizes = new Array<number>(count).fill(0)
    for (const other of chosen) {
      if (other === one) continue
      sums[other.label] = (sums[other.label] ?? 0) + apart(one.row, other.row)
      sizes[other.label] = (sizes[other.label] ?? 0) + 1
    }
    const means = sums.map((sum, label) => (sizes[label] ? sum / sizes[label] : Number.POSITIVE_INFINITY))
    const inside = means[one.label] ?? 0
    const outside = Math.min(...means.filter((_, label) => label !== one.label))
    if (!Number.isFinite(inside) || !Number.isFinite(outside)) return 0
    return outside - inside
  })
  return each.reduce((sum, value) => sum + value, 0) / each.length
}

const sizesOf = (labels: readonly number[], count: number): number[] =>
  Array.from({ length: count }, (_, label) => labels.filter((each) => each === label).length)

/** A group's number for each voter, from 0; null when the votes show no groups, or one would be too small to be nobody in particular. */
export function groupsOf(rows: readonly Row[]): readonly number[] | null {
  if (rows.length < 2 * LEAST_IN_GROUP) return null
  const points = pointsOf(rows)
  const most = Math.min(MOST_GROUPS, Math.floor(rows.length / LEAST_IN_GROUP))
  const divisions = Array.from({ length: most - 1 }, (_, index) => {
    const labels = clustered(points, index + 2)
    return { labels, sizes: sizesOf(labels, index + 2), apart: separation(rows, labels, index + 2) }
  })
  const [best] = divisions
    .filter(({ sizes, apart: far }) => far >= LEAST_SEPARATION && sizes.every((size) => size >= LEAST_IN_GROUP))
    .sort((a, b) => b.apart - a.apart)
  return best?.labels ?? null
}
