/** What someone does on the consent page. */
export type Decision =
  | { creator: string; /** @default every scope that is asked for */ scopes?: readonly string[] }
  | { cancel: true }

/** Does with two requests what a person does with two clicks, on the same page. */
export async function authorizeAs(send: typeof fetch, authorizeUrl: string | URL, decision: Decision): Promise<URL> {
  const url = new URL(authorizeUrl)
  const form = new URLSearchParams(url.searchParams)
  if ('cancel' in decision) {
    form.set('decision', 'cancel')
  } else {
    form.set('decision', 'allow')
    form.set('creator', decision.creator)
    const granted = decision.scopes ?? (form.get('scope') ?? '').split(',')
    for (const scope of granted) form.append('granted', scope)
  }

  const response = await send(`${url.origin}${url.pathname}`, { method: 'POST', body: form, redirect: 'manual' })
  const location = response.headers.get('location')
  if (location) return new URL(location)
  throw new Error(
    `@direct-post/sandbox: the consent page answered ${response.status} instead of sending anyone back. ` +
      'The link or the decision is wrong; the page says which part. Open the link in a browser, or read: ' +
      firstAlert(await response.text()),
  )
}

function firstAlert(document: string): string {
  return /role="alert"[^>]*>([^<]*)</.exec(document)?.[1] ?? 'no reason given'
}
