/** From a satellite's degrees (WGS-84, what a browser gives) to those of Chinese maps (GCJ-02, what a phone's map gives). */

/** Half axis in metres and squared eccentricity of the Krasovsky 1940 ellipsoid, on which GCJ-02 is defined. */
const AXIS = 6_378_245
const ECCENTRICITY = 0.006_693_421_622_965_943

interface Point {
  readonly longitude: number
  readonly latitude: number
}

/** Good to a few metres; for points in China only, as everything here is. */
export const toMapDegrees = ({ longitude, latitude }: Point): Point => {
  const x = longitude - 105
  const y = latitude - 35
  const angle = (latitude / 180) * Math.PI
  const curve = 1 - ECCENTRICITY * Math.sin(angle) ** 2
  const root = Math.sqrt(curve)
  return {
    latitude: latitude + (northward(x, y) * 180) / (((AXIS * (1 - ECCENTRICITY)) / (curve * root)) * Math.PI),
    longitude: longitude + (eastward(x, y) * 180) / ((AXIS / root) * Math.cos(angle) * Math.PI),
  }
}

const wave = (value: number, factor: number): number => Math.sin(value * factor * Math.PI)

const ripples = (x: number): number => ((20 * wave(x, 6) + 20 * wave(x, 2)) * 2) / 3

/** Metres by which the map stands further north. */
const northward = (x: number, y: number): number =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * Math.sqrt(Math.abs(x)) +
  ripples(x) +
  ((20 * wave(y, 1) + 40 * wave(y, 1 / 3)) * 2) / 3 +
  ((160 * wave(y, 1 / 12) + 320 * wave(y, 1 / 30)) * 2) / 3

/** Metres by which the map stands further east. */
const eastward = (x: number, y: number): number =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * Math.sqrt(Math.abs(x)) +
  ripples(x) +
  ((20 * wave(x, 1) + 40 * wave(x, 1 / 3)) * 2) / 3 +
  ((150 * wave(x, 1 / 12) + 300 * wave(x, 1 / 30)) * 2) / 3
