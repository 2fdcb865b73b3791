import { html, trusted, type Html } from './html.js'
import { STYLES } from './styles.js'

/** One page of the sandbox: its title, and what stands in the body. */
export interface Page {
  title: string
  body: Html
  /** Only the control page has one. */
  script?: string
  styles?: string
}

export function page(status: number, { title, body, script, styles }: Page): Response {
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Sandbox</title>
        <link rel="icon" href="${FAVICON}" />
        <style>
          ${trusted(STYLES + (styles ?? ''))}
        </style>
      </head>
      <body>
        ${body}${
          script &&
          html`<script type="module">
            ${trusted(script)}
          </script>`
        }
      </body>
    </html>`
  return new Response(document.text, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** 303: a browser that posted the consent form goes on with GET. */
export function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** The sandbox's own mark: a box with a dashed edge, and something to play in it. */
export const MARK = html`<svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
  <rect
    x="2.5"
    y="2.5"
    width="19"
    height="19"
    rx="5"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-dasharray="3.2 2.6"
  />
  <path d="M9.75 8.2v7.6a.5.5 0 0 0 .77.42l5.7-3.8a.5.5 0 0 0 0-.84l-5.7-3.8a.5.5 0 0 0-.77.42Z" fill="currentColor" />
</svg>`

const FAVICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Crect width='24' height='24' rx='6' fill='%230b6b5d'/%3E%3Cpath d='M9.5 7.5v9l7-4.5z' fill='%23fff'/%3E%3C/svg%3E"

/** The strip above every page: nobody may take this for TikTok. */
export function banner(note: string): Html {
  return html`<header class="banner">
    <a class="brand" href="/">${MARK}<span>Sandbox</span></a
    ><span class="chip">${note}</span>
  </header>`
}
