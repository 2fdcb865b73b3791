import { createElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { createClient } from '../client/index.js'
import { PostForm, type PostFormProps } from '../post-form/index.js'
import styles from '../styles/index.css?inline'
import { loadWords } from '../words/index.js'

/** One sheet for all elements of the page; made with the first of them, since a server has none. */
let sheet: CSSStyleSheet | undefined

/**
 * `<direct-post-form base-url="/api/direct-post">`: the whole page for sites without React, in a shadow
 * root of its own. Colours and sizes come from `--dp-*` variables set on the element. `lang="es"`
 * has it speak a language that is shipped, `review` TikTok's own English. Sends the event `posted` when
 * TikTok has published the post.
 */
export class DirectPostForm extends HTMLElement {
  static readonly observedAttributes = [
    'base-url',
    'account-id',
    'preset-title',
    'accept',
    'offer-inbox',
    'lang',
    'locale',
    'review',
  ]

  /** Used in place of the browser's own `fetch`. */
  fetch: typeof fetch | undefined
  /** The page in other words. @default those of `lang`, else English */
  words: PostFormProps['words']

  #root: Root | null = null
  #spoken: { lang: string; words: PostFormProps['words'] } = { lang: '', words: undefined }

  connectedCallback(): void {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    if (!sheet) {
      sheet = new CSSStyleSheet()
      sheet.replaceSync(styles)
    }
    // Not a <style>: a strict Content-Security-Policy lets scripts adopt a sheet, but not write one.
    shadow.adoptedStyleSheets = [sheet]
    this.#root = createRoot(shadow)
    this.#draw()
  }

  disconnectedCallback(): void {
    this.#root?.unmount()
    this.#root = null
  }

  attributeChangedCallback(): void {
    this.#draw()
  }

  /** `true` once there are words to draw with; until then nothing is said in a language nobody asked for. */
  #canSpeak(): boolean {
    const { lang } = this
    if (this.words || this.#spoken.lang === lang) return true
    const speak = (words: PostFormProps['words']) => {
      if (this.lang !== lang) return
      this.#spoken = { lang, words }
      this.#draw()
    }
    // A language that cannot be fetched is no reason not to post: English is always there.
    void loadWords(lang).then(speak, () => speak(undefined))
    return false
  }

  #draw(): void {
    const baseUrl = this.getAttribute('base-url')
    if (!this.#root) return
    if (baseUrl === null) {
      throw new Error(
        '@direct-post/react: <direct-post-form> has no `base-url`. It does not know where your server is. ' +
          'Write the path you mounted the handler at: <direct-post-form base-url="/api/direct-post">.',
      )
    }
    if (!this.#canSpeak()) return
    const accept = this.getAttribute('accept')
    const words = this.words ?? this.#spoken.words
    const client = createClient({ baseUrl, ...(this.fetch ? { fetch: this.fetch } : {}) })
    const props: PostFormProps = {
      // A form keeps the client it began with, so another address is another form.
      client,
      accountId: this.getAttribute('account-id') ?? undefined,
      title: this.getAttribute('preset-title') ?? undefined,
      accept: accept === 'video' || accept === 'photo' ? [accept] : undefined,
      offerInbox: this.hasAttribute('offer-inbox'),
      review: this.hasAttribute('review'),
      onPosted: (post) => this.dispatchEvent(new CustomEvent('posted', { detail: post })),
      ...(words ? { words } : {}),
      ...(this.getAttribute('locale') ? { locale: this.getAttribute('locale') ?? '' } : {}),
    }
    this.#root.render(createElement(PostForm, { ...props, key: baseUrl }))
  }
}
