import { isRecord } from '../json.js'
import { refuse, type Refusal } from '../refusal.js'
import type { World } from '../world.js'

/** The fields of one JSON object, read strictly: a wrong type is refused, never coerced. */
export interface Fields {
  readonly raw: Readonly<Record<string, unknown>>
  object(name: string): Fields
  /** `max` counts UTF-16 code units, as "Direct Post" (September 2026) does. */
  optionalString(name: string, max: number): string | undefined
  string(name: string): string
  optionalBoolean(name: string): boolean | undefined
  boolean(name: string): boolean
  /** A whole number from `min` on. */
  integer(name: string, min: number): number
  optionalInteger(name: string, min: number): number | undefined
  oneOf<T extends string>(name: string, values: readonly T[]): T
  strings(name: string): string[]
  /** The refusal for a field that is well formed and still wrong. */
  wrong(name: string, why: string): Refusal
}

/** `path` says where the object lies in the body: `post_info.`, or nothing at the top. */
export function fields(world: World, value: unknown, path = ''): Fields {
  const wrong = (name: string, why: string) => refuse(world.variants.paramCode, `${path}${name} ${why}`)
  if (!isRecord(value)) throw wrong('', path ? 'is required' : 'The body must be a JSON object')

  const required = <T>(name: string, found: T | undefined): T => {
    if (found === undefined) throw wrong(name, 'is required')
    return found
  }
  const optional = <T>(name: string, is: (found: unknown) => found is T, what: string): T | undefined => {
    const found = value[name]
    if (found === undefined || found === null) return undefined
    if (!is(found)) throw wrong(name, `must be ${what}`)
    return found
  }
  const optionalInteger = (name: string, min: number) =>
    optional(name, isIntegerFrom(min), `a whole number from ${min} on`)
  const optionalBoolean = (name: string) => optional(name, isBoolean, 'true or false')

  return {
    raw: value,
    wrong,
    object: (name) => fields(world, value[name], `${path}${name}.`),
    optionalString(name, max) {
      const text = optional(name, isString, 'a string')
      if (text !== undefined && text.length > max) throw wrong(name, `is longer than ${max} UTF-16 code units`)
      return text
    },
    string: (name) => required(name, optional(name, isString, 'a string')),
    optionalBoolean,
    boolean: (name) => required(name, optionalBoolean(name)),
    integer: (name, min) => required(name, optionalInteger(name, min)),
    optionalInteger,
    oneOf: <T extends string>(name: string, values: readonly T[]) =>
      required(name, optional(name, isOneOf(values), `one of ${values.join(', ')}`)),
    strings: (name) => required(name, optional(name, isStrings, 'a list of strings')),
  }
}

const isString = (value: unknown): value is string => typeof value === 'string'
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
const isStrings = (value: unknown): value is string[] => Array.isArray(value) && value.every(isString)
const isIntegerFrom =
  (min: number) =>
  (value: unknown): value is number =>
    Number.isSafeInteger(value) && Number(value) >= min
const isOneOf =
  <T extends string>(values: readonly T[]) =>
  (value: unknown): value is T =>
    values.some((one) => one === value)
