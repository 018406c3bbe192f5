/**
 * Sine and cosine rounded correctly. V8's differ from the C library's in the last bit, which a distance of some
 * kilometres shows in its twelfth digit, and the vendor's tests compare distances exactly.
 */

/** A number in two parts, the second being what the first could not hold. */
type Pair = readonly [high: number, low: number]

const HALF_PI: Pair = [1.5707963267948966, 6.123233995736766e-17]
/** Terms of the series; for angles up to a quarter turn the next one is below 1e-30. */
const TERMS = 14

/** Sine and cosine of an angle of at most one turn, in radians. */
export function exactSinCos(radians: number): readonly [sine: number, cosine: number] {
  const quarter = Math.round(radians / HALF_PI[0])
  const rest = add(sum(radians, -quarter * HALF_PI[0]), [-quarter * HALF_PI[1], 0])
  const sine = series(rest, rest, 1)
  const cosine = series([1, 0], rest, 0)
  const turns: readonly (readonly [number, number])[] = [
    [sine, cosine],
    [cosine, -sine],
    [-sine, -cosine],
    [-cosine, sine],
  ]
  return turns[((quarter % 4) + 4) % 4] ?? [sine, cosine]
}

// first - first*x²/(d+1)(d+2) + …, which is the sine for d = 1 and the cosine for d = 0.
function series(first: Pair, x: Pair, degree: number): number {
  const square = multiply(x, x)
  let term = first
  let total = first
  for (let i = 0; i < TERMS; i++) {
    const divisor = -(degree + 2 * i + 1) * (degree + 2 * i + 2)
    term = divide(multiply(term, square), divisor)
    total = add(total, term)
  }
  return total[0] + total[1]
}

function sum(a: number, b: number): Pair {
  const high = a + b
  const part = high - a
  return [high, a - (high - part) + (b - part)]
}

function product(a: number, b: number): Pair {
  const [aHigh, aLow] = split(a)
  const [bHigh, bLow] = split(b)
  const high = a * b
  return [high, aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow)]
}

function split(a: number): Pair {
  const shifted = 134217729 * a
  const high = shifted - (shifted - a)
  return [high, a - high]
}

function add(a: Pair, b: Pair): Pair {
  const [high, low] = sum(a[0], b[0])
  return sum(high, low + a[1] + b[1])
}

function multiply(a: Pair, b: Pair): Pair {
  const [high, low] = product(a[0], b[0])
  return sum(high, low + a[0] * b[1] + a[1] * b[0])
}

function divide(a: Pair, b: number): Pair {
  const high = a[0] / b
  const [back, rest] = product(high, b)
  return sum(high, (a[0] - back - rest + a[1]) / b)
}
