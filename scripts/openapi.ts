// Writes packages/core/openapi.json, the contract between page and server for teams whose server is in another language.
//   node scripts/ts.mjs scripts/openapi.ts           write it
//   node scripts/ts.mjs scripts/openapi.ts --check   fail when it is not current
// Bodies are read from the types of core/proxy; paths, headers and statuses from lib/openapi/operations.ts.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readDeclarations } from './lib/openapi/declarations.js'
import { OPERATIONS, type Answer, type Operation } from './lib/openapi/operations.js'
import { schemasOf, type Schema } from './lib/openapi/schemas.js'

const core = fileURLToPath(new URL('../packages/core/', import.meta.url))
const file = `${core}openapi.json`
const folders = ['wire', 'model', 'proxy'].map((name) => `${core}src/lib/${name}`)

/** The whole document, ready to be written. */
export function openapi(): string {
  const { version } = JSON.parse(readFileSync(`${core}package.json`, 'utf8')) as { version: string }
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describeOperation(operation) }
  }
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'direct-post-kit: between page and server',
      version,
      description:
        'What the page asks of the server that stands between it and TikTok. Paths are relative to where the server is mounted. ' +
        'The server knows from the host’s own session who is asking, and from nothing else in a request. ' +
        'No answer holds a token, a secret or an upload URL. Every failure, whatever its status, is a ProblemAnswer.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/direct-post' }],
    paths,
    components: { schemas: schemasOf(mentioned(), readDeclarations(folders)) },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function mentioned(): string[] {
  const bodies = OPERATIONS.flatMap(({ body, answers }) => [
    ...(typeof body === 'string' ? [body] : []),
    ...Object.values(answers).flatMap((answer) => answer.body ?? []),
  ])
  return [...new Set([...bodies, 'ProblemAnswer'])]
}

function describeOperation({ method, path, id, summary, body, headers = [], query = [], answers }: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const parameters = [
    ...inPath.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...query.map((each) => ({ ...each, in: 'query' })),
    ...(method === 'get' ? [] : [OURS]),
    ...headers.map((each) => ({ ...each, in: 'header' })),
  ]
  return {
    operationId: id,
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(body) } }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, describeAnswer(answer)])),
      default: { description: 'What was refused, and what to do.', content: json('ProblemAnswer') },
    },
  }
}

/** A foreign page cannot send it without asking first. */
const OURS = {
  name: 'X-Direct-Post',
  in: 'header',
  required: true,
  description:
    'A request without it is refused (`not_allowed`), since a foreign page cannot send it without asking first.',
  schema: { const: '1' },
}

function describeAnswer({ description, body, isStream = false, headers = {} }: Answer) {
  const named = Object.entries(headers).map(([name, text]) => [name, { description: text, schema: { type: 'string' } }])
  return {
    description,
    ...(named.length > 0 ? { headers: Object.fromEntries(named) as Record<string, unknown> } : {}),
    ...(body === undefined ? {} : { content: isStream ? { 'text/event-stream': { schema: ref(body) } } : json(body) }),
  }
}

function contentOf(body: NonNullable<Operation['body']>) {
  return typeof body === 'string' ? json(body) : { [body.bytes]: {} }
}

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
const json = (name: string) => ({ 'application/json': { schema: ref(name) } })

/** Whether the file says what the code says. */
export function isCurrent(): boolean {
  return readFileSync(file, 'utf8') === openapi()
}

if (process.argv[1]?.endsWith('openapi.ts')) {
  if (!process.argv.includes('--check')) writeFileSync(file, openapi())
  else if (!isCurrent()) {
    console.error('packages/core/openapi.json is not what the code says. Run: node scripts/ts.mjs scripts/openapi.ts')
    process.exitCode = 1
  }
}
