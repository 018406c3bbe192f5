/** A county's rules as data: what may be consulted on, who is there, how long things take. One file a county in config/counties. */
import * as v from 'valibot'
import { kindSchema } from './kind'
import { METHOD_NAMES } from './method'
import { councilField, countyField } from './place'

/** Matters that are not negotiable, each with where to turn instead, and words that make a text likely to be one of them. */
export const notNegotiableSchema = v.object({
  key: v.string(),
  label: v.string(),
  /** What a clerk's button says. */
  short: v.string(),
  /** What the resident is answered; one that ends in “：” waits for the clerk's own words. */
  reply: v.string(),
  turnTo: v.string(),
  words: v.array(v.string()),
})

/** See {@link notNegotiableSchema}. */
export type NotNegotiable = v.InferOutput<typeof notNegotiableSchema>

/** Words in a text that mean an emergency, and the sentence with the number to call. */
export const emergencySchema = v.object({ words: v.array(v.string()), advice: v.string() })

/** See {@link emergencySchema}. */
export type Emergency = v.InferOutput<typeof emergencySchema>

/** The whole data file. `villageCouncils`: villages that have a council of their own; every township has one. */
export const countyRulesSchema = v.object({
  code: countyField,
  name: v.string(),
  /** The named owner of what cannot be routed. */
  owner: v.string(),
  method: v.picklist(METHOD_NAMES),
  /** Working days within which a station answers a new concern. */
  replyWithinDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)),
  villageCouncils: v.array(councilField),
  kinds: v.pipe(v.array(kindSchema), v.minLength(1)),
  notNegotiable: v.array(notNegotiableSchema),
  emergencies: v.array(emergencySchema),
})

/** See {@link countyRulesSchema}. */
export type CountyRules = v.InferOutput<typeof countyRulesSchema>
