/** A council as the directory lists it. */
import * as v from 'valibot'
import { councilField, countyField } from './place'

/** `name` is whole (“巩昌镇协商议事会”), `placeName` is its township's or village's (“巩昌镇”). */
export const councilSchema = v.object({ code: councilField, name: v.string(), placeName: v.string() })

/** See {@link councilSchema}. */
export type Council = v.InferOutput<typeof councilSchema>

/** A county with its township councils and their villages' names, as people choose from. */
export const countyDirectorySchema = v.object({
  code: countyField,
  name: v.string(),
  councils: v.array(
    v.object({
      ...councilSchema.entries,
      villages: v.array(v.object({ code: v.string(), name: v.string() })),
      villageCouncils: v.array(councilSchema),
    }),
  ),
})

/** See {@link countyDirectorySchema}. */
export type CountyDirectory = v.InferOutput<typeof countyDirectorySchema>
