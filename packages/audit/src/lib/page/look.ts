/** What the eyes brought back from one look at the page: plain data, in the order of the document. */
export interface Look {
  /** The address, and the language that the page says it is in. */
  url: string
  lang: string
  title: string
  controls: readonly Control[]
  texts: readonly Text[]
  media: readonly Medium[]
}

export interface Box {
  /** CSS pixels from the corner of the page, not of the window. */
  x: number
  y: number
  width: number
  height: number
}

export interface Seen {
  /** For the hands: what the eyes call this element until the page is left. */
  id: number
  /** A person can see it now. */
  visible: boolean
  box: Box
  /** It keeps its place on the screen while the page scrolls, so its box says nothing about the order. */
  pinned: boolean
  /** Its place in the document, counted from the beginning. */
  order: number
}

export interface Control extends Seen {
  /** As a browser would tell a screen reader; `file` for a file input, `select` for a native one. */
  role: string
  name: string
  /** The element's name, and the type of an input. */
  tag: string
  /** What it says now: the text of a field, the chosen option of a dropdown. */
  value: string
  description: string
  /** `null` when it is nothing that can be on. */
  checked: boolean | null
  disabled: boolean
  /** `null` when it opens nothing. */
  expanded: boolean | null
  /** It opens a list, a menu or a dialog. */
  popup: boolean
  /** The `value` or `data-value` of an option; the `accept` of a file input. */
  key: string
  /** How it and its row are drawn, to be compared with another time. */
  looks: string
  /** In the navigation, the header or the footer of the app, not on the posting page itself. */
  aside: boolean
}

export interface Text extends Seen {
  text: string
  links: readonly { text: string; href: string }[]
  /** Of itself or of what it stands in: `tooltip`, `alert`, `status`, `dialog`, or empty. */
  role: string
}

export interface Medium extends Seen {
  tag: string
  src: string
  /** SHA-256 in hex of the bytes behind `src`, when the page made that address from a file. */
  sha256: string
  /** Of the bytes; 0 when unknown. */
  size: number
  /** What is written over it or beside it in the same frame. */
  around: string
}
