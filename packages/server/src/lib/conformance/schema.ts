/** A schema of the contract's document; what the generator writes and nothing more. */
interface Schema {
  $ref?: string
  type?: string | readonly string[]
  enum?: readonly unknown[]
  const?: unknown
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  additionalProperties?: Schema
  items?: Schema
  anyOf?: readonly Schema[]
  allOf?: readonly Schema[]
}

export interface OpenApiDocument {
  components: { schemas: Readonly<Record<string, object>> }
}

/** Says where a value differs from the schema of this name; `null` when it does not. */
export function mismatch({ components }: OpenApiDocument, name: string, value: unknown): string | null {
  // The document is our own, so its schemas have this shape.
  const schemas = components.schemas as Readonly<Record<string, Schema>>
  return differs({ $ref: `#/components/schemas/${name}` }, value, 'body')

  function differs(schema: Schema, found: unknown, path: string): string | null {
    if (schema.$ref !== undefined) {
      const target = schemas[schema.$ref.slice('#/components/schemas/'.length)]
      return target ? differs(target, found, path) : `${path}: the document has no ${schema.$ref}`
    }
    if ('const' in schema && found !== schema.const)
      return `${path} must be ${show(schema.const)}, and is ${show(found)}`
    if (schema.enum && !schema.enum.includes(found)) {
      return `${path} must be one of ${schema.enum.map(show).join(', ')}, and is ${show(found)}`
    }
    if (schema.type !== undefined && ![schema.type].flat().includes(typeOf(found))) {
      return `${path} must be ${[schema.type].flat().join(' or ')}, and is ${show(found)}`
    }
    return ofAll(schema, found, path) ?? ofAny(schema, found, path) ?? inside(schema, found, path)
  }

  function ofAll({ allOf = [] }: Schema, found: unknown, path: string): string | null {
    return first(allOf.map((each) => differs(each, found, path)))
  }

  function ofAny({ anyOf }: Schema, found: unknown, path: string): string | null {
    if (!anyOf) return null
    const results = anyOf.map((each) => differs(each, found, path))
    // The longest path got furthest into the value, so it is the one that was meant.
    const [closest] = results.flatMap((each) => each ?? []).sort((a, b) => pathLength(b) - pathLength(a))
    return results.includes(null) ? null : (closest ?? null)
  }

  function inside(
    { properties = {}, required = [], additionalProperties, items }: Schema,
    found: unknown,
    path: string,
  ): string | null {
    if (Array.isArray(found)) return items ? first(found.map((each, i) => differs(items, each, `${path}[${i}]`))) : null
    if (!isObject(found)) return null
    const missing = required.find((name) => !(name in found))
    if (missing !== undefined) return `${path}.${missing} is missing`
    const schemaOf = (name: string) => properties[name] ?? additionalProperties
    return first(
      Object.entries(found).map(([name, each]) => {
        const schema = schemaOf(name)
        return schema ? differs(schema, each, `${path}.${name}`) : null
      }),
    )
  }
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

const first = (results: readonly (string | null)[]) => results.find((each) => each !== null) ?? null
const pathLength = (text: string) => text.split(' ', 1)[0]?.length ?? 0
const show = (value: unknown) => (value === undefined ? 'missing' : JSON.stringify(value).slice(0, 80))
