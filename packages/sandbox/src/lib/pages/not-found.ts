import { html } from './html.js'
import { banner, type Page } from './page.js'

/** Says what is missing, and offers the way back. */
export function notFoundPage(what: string): Page {
  return {
    title: 'Not found',
    body: html`${banner('Stands in for TikTok')}
      <main class="narrow">
        <div class="card consent" style="padding-bottom: 28px">
          <h1>${what}</h1>
          <a class="button" href="/">To the sandbox</a>
        </div>
      </main>`,
  }
}
