import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { failsOn, says, type Check, type DoctorTools } from '../check.js'
import type { BundlesConfig } from '../config.js'

interface Script {
  from: string
  text: string
}

/** What no browser has any use for, whatever its value is. */
const TRACES: readonly (readonly [RegExp, string])[] = [
  [/client_?secret["']?\s*[:=]\s*["'`][^"'`\s]{8,}["'`]/i, 'a client secret'],
  [/\bact\.[A-Za-z0-9!*._-]{20,}/, 'an access token'],
  [/\brft\.[A-Za-z0-9!*._-]{20,}/, 'a refresh token'],
  [/open\.tiktokapis\.com\/v2\/(oauth\/token|post\/publish)/, "a call of TikTok's API"],
]

export const bundleChecks: readonly Check<BundlesConfig>[] = [
  {
    clause: 'doctor.bundles',
    title: 'No secret is in what browsers are sent',
    quote: 'client_secret and every token stay on the server.',
    why: 'Whoever reads the script can post as your app, and TikTok takes the key away.',
    fix: 'Read the secret on the server only, and make a new one in the portal: the old one is out.',
    async look({ places, secrets }, tools) {
      const scripts = (await Promise.all(places.map((place) => scriptsAt(place, tools)))).flat()
      if (scripts.length === 0) return says('cannotTell', `There are no scripts at ${places.join(', ')}.`)
      return failsOn(
        scripts.flatMap((script) => findIn(script, secrets)),
        `${scripts.length} files were searched for ${secrets.length} secrets and ${TRACES.length} kinds of traces.`,
      )
    },
  },
]

function findIn({ from, text }: Script, secrets: readonly string[]): string[] {
  const named = secrets.flatMap((secret, index) =>
    ways(secret).some((way) => text.includes(way)) ? [`secret ${index + 1} of the config`] : [],
  )
  const traces = TRACES.flatMap(([pattern, what]) => (pattern.test(text) ? [what] : []))
  return [...named, ...traces].map((what) => `${from} holds ${what}.`)
}

/** In plain, in a URL, in base64. */
function ways(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64')
  return [secret, encodeURIComponent(secret), base64, base64.replace(/=+$/, '')]
}

function scriptsAt(place: string, tools: DoctorTools): Promise<Script[]> {
  return /^https?:/.test(place) ? scriptsOf(place, tools) : scriptsIn(place)
}

async function scriptsIn(folder: string): Promise<Script[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && /\.(m?js|html|css|json|map|txt)$/.test(entry.name))
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const from = join(parentPath, name)
      return { from, text: await readFile(from, 'utf8') }
    }),
  )
}

/** The page, and every script that it names or that those import. */
async function scriptsOf(url: string, { fetch }: DoctorTools): Promise<Script[]> {
  const read = async (from: string) => ({
    from,
    text: await (await fetch(from, { signal: AbortSignal.timeout(15_000) })).text(),
  })
  const page = await read(url)
  const found = new Map<string, Script>([[url, page]])
  let wanted = addressesIn(page, /(?:src|href)=["']([^"']+\.m?js[^"']*)["']/g)
  while (wanted.length > 0 && found.size < 200) {
    const scripts = await Promise.all(wanted.filter((from) => !found.has(from)).map(read))
    for (const script of scripts) found.set(script.from, script)
    wanted = scripts
      .flatMap((script) => addressesIn(script, /["']([./][^"'\s]*\.m?js)["']/g))
      .filter((from) => !found.has(from))
  }
  return [...found.values()]
}

function addressesIn({ from, text }: Script, pattern: RegExp): string[] {
  const { origin } = new URL(from)
  const all = [...text.matchAll(pattern)].map(([, path]) => new URL(path ?? '', from).href)
  return [...new Set(all)].filter((each) => new URL(each).origin === origin)
}
