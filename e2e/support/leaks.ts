/** One place where a secret could show: its name, and all of its text. */
export interface Place {
  name: string
  text: string
}

/** Every secret that can be read in one of the places, in plain, in a URL, in JSON or in base64. */
export function leaks(secrets: ReadonlyMap<string, string>, places: readonly Place[]): string[] {
  return [...secrets].flatMap(([secret, what]) => {
    const writings = waysToWrite(secret)
    return places
      .filter(({ text }) => writings.some((writing) => text.includes(writing)))
      .map(({ name }) => `${what} in ${name}`)
  })
}

function waysToWrite(secret: string): string[] {
  const inUrl = encodeURIComponent(secret)
  const inJson = JSON.stringify(secret).slice(1, -1)
  const slashed = inJson.replaceAll('/', String.raw`\/`)
  return [...new Set([secret, inUrl, inUrl.toLowerCase(), inJson, slashed, ...inBase64(secret)])]
}

/** In the middle of other bytes a text has three forms in base64; the ends depend on the neighbours. */
function inBase64(secret: string): string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)])
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64')
    const certain = whole.slice(before === 0 ? 0 : 4)
    return [certain, certain.replaceAll('+', '-').replaceAll('/', '_')]
  })
}
