import { misconfigured } from '../settings.js'

/** Names as they stand in a statement: quoted where they came from outside. */
export interface Tables {
  schema: string | null
  version: string
  rows: string
  leases: string
  windows: string
}

/** Throws on a schema that is no plain name: it is the one thing that cannot travel as a parameter (T37). */
export function tablesIn(schema?: string): Tables {
  if (schema !== undefined && !/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw misconfigured(
      `\`schema\` "${schema}" is no plain name`,
      'It becomes part of every statement',
      'Use up to 63 small letters, digits and _, e.g. "direct_post"',
    )
  }
  const table = (name: string) => (schema === undefined ? name : `"${schema}".${name}`)
  return {
    schema: schema ?? null,
    version: table('dp_schema'),
    rows: table('dp_rows'),
    leases: table('dp_leases'),
    windows: table('dp_windows'),
  }
}
