import type { ServerEvent, Store } from '../src/index.js'

/** Hears all that leaves the server towards the page, the store and the log. */
export interface Witness {
  watch(store: Store): Store
  answered(text: string, headers: Headers): void
  logged(event: ServerEvent): void
  /** Everything heard, as one text each. */
  heard(): { store: string; answers: string; log: string }
}

export function createWitness(): Witness {
  const written: string[] = []
  const answers: string[] = []
  const events: string[] = []

  return {
    watch: (store) => ({
      ...store,
      create(row) {
        written.push(JSON.stringify(row))
        return store.create(row)
      },
      replace(row, revision) {
        written.push(JSON.stringify(row))
        return store.replace(row, revision)
      },
      lease(name, ...rest) {
        written.push(name)
        return store.lease(name, ...rest)
      },
      hit(name, ...rest) {
        written.push(name)
        return store.hit(name, ...rest)
      },
    }),
    answered: (text, headers) => answers.push(text, JSON.stringify([...headers])),
    logged: (event) => events.push(JSON.stringify(event)),
    heard: () => ({ store: written.join('\n'), answers: answers.join('\n'), log: events.join('\n') }),
  }
}

/** Where a secret was heard, in any of the forms in which one leaks (T01, T20, T30). */
export function findSecret(heard: Record<string, string>, secret: string): string[] {
  const found: string[] = []
  for (const [place, text] of Object.entries(heard)) {
    for (const [form, needle] of Object.entries(forms(secret))) {
      if (needle.some((part) => text.includes(part))) found.push(`${form} in ${place}`)
    }
  }
  return found
}

function forms(secret: string): Record<string, string[]> {
  const bytes = Buffer.from(secret)
  // Base64 depends on where in a longer text the secret begins, so its inner part is looked for at all three places.
  const inner = (encoding: 'base64' | 'base64url') =>
    [0, 1, 2].map((before) =>
      Buffer.concat([Buffer.alloc(before, 'x'), bytes])
        .toString(encoding)
        .replaceAll('=', '')
        .slice(4, -4),
    )
  return {
    plain: [secret, JSON.stringify(secret).slice(1, -1)],
    url: [encodeURIComponent(secret)],
    base64: inner('base64'),
    base64url: inner('base64url'),
    hex: [bytes.toString('hex'), bytes.toString('hex').toUpperCase()],
  }
}
