import { nameOf, toMember, type Declaration, type Member, type TSType } from './declarations.js'

/** JSON Schema 2020-12, as far as the contract needs it. */
export interface Schema {
  $ref?: string
  description?: string
  type?: string | readonly string[]
  enum?: readonly (string | number | boolean | null)[]
  const?: string | number | boolean
  properties?: Record<string, Schema>
  required?: readonly string[]
  additionalProperties?: Schema
  pattern?: string
  items?: Schema
  anyOf?: readonly Schema[]
  allOf?: readonly Schema[]
}

/** A schema for each of these names, and for every name that they mention. */
export function schemasOf(names: readonly string[], declarations: ReadonlyMap<string, Declaration>) {
  const schemas: Record<string, Schema> = {}
  const waiting = [...names]
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (name in schemas) continue
    const declaration = declarations.get(name)
    if (!declaration) throw new Error(`The contract mentions ${name}, which none of its folders declares.`)
    schemas[name] = toSchema(declaration, {
      lists: declarations,
      mention(other) {
        waiting.push(other)
        return { $ref: `#/components/schemas/${other}` }
      },
    })
  }
  return Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)))
}

interface Reading {
  lists: ReadonlyMap<string, Declaration>
  mention(name: string): Schema
}

function toSchema(declaration: Declaration, reading: Reading): Schema {
  const doc = declaration.doc === null ? {} : { description: declaration.doc }
  switch (declaration.kind) {
    case 'interface': {
      const own = objectOf(declaration.members, reading)
      const bases = declaration.bases.map(reading.mention)
      return { ...doc, ...(bases.length > 0 ? { allOf: [...bases, own] } : own) }
    }
    case 'alias':
      return { ...doc, ...ofType(declaration.type, reading) }
    case 'list':
      return { ...doc, type: 'string', enum: declaration.values }
  }
}

function objectOf(members: readonly Member[], reading: Reading): Schema {
  const properties = members.map(({ name, doc, type }): [string, Schema] => [
    name,
    { ...(doc === null ? {} : { description: doc }), ...ofType(type, reading) },
  ])
  const required = members.filter(({ optional }) => !optional).map(({ name }) => name)
  return { type: 'object', properties: Object.fromEntries(properties), required }
}

function ofType(type: TSType, reading: Reading): Schema {
  switch (type.type) {
    case 'TSStringKeyword':
      return { type: 'string' }
    case 'TSNumberKeyword':
      return { type: 'number' }
    case 'TSBooleanKeyword':
      return { type: 'boolean' }
    case 'TSNullKeyword':
      return { type: 'null' }
    case 'TSLiteralType':
      return { const: (type.literal as { value: string }).value }
    case 'TSArrayType':
      return { type: 'array', items: ofType(type.elementType, reading) }
    case 'TSTypeOperator':
    case 'TSParenthesizedType':
      return ofType(type.typeAnnotation, reading)
    case 'TSIntersectionType':
      return ofIntersection(type.types, reading)
    case 'TSUnionType':
      return ofUnion(type.types.map((each) => ofType(each, reading)))
    case 'TSTypeReference':
      return ofReference(type, reading)
    case 'TSTypeLiteral':
      return objectOf(
        type.members.map((each) => toMember(each, () => null)),
        reading,
      )
    case 'TSIndexedAccessType':
      return ofList(type.objectType, reading)
    default:
      throw new Error(
        `The contract holds a ${type.type}, which this generator does not know. Teach it, or write another type.`,
      )
  }
}

/** A name, or one of the two generics that say something about JSON. */
function ofReference(
  { typeName, typeArguments }: Extract<TSType, { type: 'TSTypeReference' }>,
  reading: Reading,
): Schema {
  const name = nameOf(typeName)
  const [first, second] = typeArguments?.params ?? []
  if (name === 'Readonly' && first) return ofType(first, reading)
  if (name === 'Record' && second) return { type: 'object', additionalProperties: ofType(second, reading) }
  return reading.mention(name)
}

/** `string & {}` keeps an editor's suggestions; on the wire it is any text. */
function ofIntersection(types: readonly TSType[], reading: Reading): Schema {
  const [first, second] = types
  const isOpenText =
    first?.type === 'TSStringKeyword' && second?.type === 'TSTypeLiteral' && second.members.length === 0
  return isOpenText ? { type: 'string' } : { allOf: types.map((each) => ofType(each, reading)) }
}

/** `(typeof LIST)[number]`. */
function ofList(type: TSType, reading: Reading): Schema {
  const inner = type.type === 'TSParenthesizedType' ? type.typeAnnotation : type
  const list = inner.type === 'TSTypeQuery' ? reading.lists.get(nameOf(inner.exprName)) : undefined
  if (list?.kind !== 'list') throw new Error('The contract looks something up that is no list of texts.')
  return { type: 'string', enum: list.values }
}

function ofUnion(options: readonly Schema[]): Schema {
  const texts = options.flatMap((option) => (typeof option.const === 'string' ? [option.const] : []))
  const rest = options.filter((option) => typeof option.const !== 'string')
  const named: Schema[] = texts.length > 1 ? [{ type: 'string', enum: texts }] : texts.map((text) => ({ const: text }))
  const all = [...named, ...rest]
  const simple = all.every((option) => typeof option.type === 'string' && Object.keys(option).length === 1)
  if (simple) return { type: all.map(({ type }) => String(type)) }
  return all.length === 1 && all[0] ? all[0] : { anyOf: all }
}
