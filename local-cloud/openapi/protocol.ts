/** The protobuf messages between the SDK and WeChat's open APIs, with the field numbers that wx-server-sdk 4.0.2 writes. */
import protobuf from 'protobufjs'
import { isObject } from '../http/read-body'

const schema = protobuf.parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; }
`).root
const requestType = schema.lookupType('CommApiData')
const responseType = schema.lookupType('CommOpenApiResp')

/** The arguments of an open API by name, in snake case as the SDK sends them. */
export type OpenapiArguments = Readonly<Record<string, unknown>>

/** What an open API answers: JSON (with `errcode` when it fails), a file, or an error of the platform itself. */
export type OpenapiAnswer =
  | { readonly json: Readonly<Record<string, unknown>> }
  | { readonly contentType: string; readonly file: Buffer }
  | { readonly platformError: number }

/** Reads the arguments of one call; each value is JSON text. Throws for bytes that are not such a message. */
export function decodeArguments(bytes: Uint8Array): OpenapiArguments {
  const message = requestType.toObject(requestType.decode(bytes), { bytes: Buffer })
  const pairs: readonly unknown[] = message.openapiData?.pairs ?? []
  return Object.fromEntries(pairs.filter(isObject).map(({ key, value }) => [String(key), JSON.parse(String(value))]))
}

/** Writes an answer. */
export function encodeAnswer(answer: OpenapiAnswer): Uint8Array {
  if ('platformError' in answer) return encode({ errorCode: answer.platformError })
  if ('file' in answer) return encode({ respData: answer.file, contentType: answer.contentType, httpCode: 200 })
  const respData = Buffer.from(JSON.stringify(answer.json))
  return encode({ respData, contentType: 'application/json; encoding=utf-8', httpCode: 200 })
}

function encode(message: Readonly<Record<string, unknown>>): Uint8Array {
  return responseType.encode(responseType.create(message)).finish()
}
