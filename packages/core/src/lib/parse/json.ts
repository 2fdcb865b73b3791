/** Its message is the path of the first value that has the wrong shape. Never leaves a parser. */
export class Misshapen extends Error {}

export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value is an object with fields: neither `null` nor a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function readObject(value: unknown, path: string): JsonObject {
  return isObject(value) ? value : fail(path)
}

export function readList(value: unknown, path: string): readonly unknown[] {
  return Array.isArray(value) ? value : fail(path)
}

export function readString(value: unknown, path: string): string {
  return typeof value === 'string' ? value : fail(path)
}

export function readText(value: unknown, path: string): string {
  return typeof value === 'string' && value !== '' ? value : fail(path)
}

/** `true` or `false` themselves; "false" and 1 are no answers (F09). */
export function readBoolean(value: unknown, path: string): boolean {
  return typeof value === 'boolean' ? value : fail(path)
}

/** A whole number of at least 0 that is exact in JavaScript. */
export function readCount(value: unknown, path: string): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fail(path)
}

/** A number of at least 0: no NaN, no infinity. */
export function readQuantity(value: unknown, path: string): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : fail(path)
}

export function readOneOf<const Value extends string>(known: readonly Value[], value: unknown, path: string): Value {
  // A loop, because `includes` would not tell the compiler which one it is.
  for (const candidate of known) if (candidate === value) return candidate
  return fail(path)
}

export function orNull<T>(read: (value: unknown, path: string) => T, value: unknown, path: string): T | null {
  return value === null ? null : read(value, path)
}

export function fail(path: string): never {
  throw new Misshapen(path)
}
