/** What was seen of a site by somebody who is not signed in. The rules judge by it and by nothing else. */
export interface SiteSeen {
  /** As it was asked for. */
  url: string
  front: PageSeen | null
  /** Why there is no front page. */
  unreachable: string | null
  /** Pages that the front page leads to on the same site, in order, policies left out. */
  further: readonly PageSeen[]
  privacy: LinkSeen | null
  terms: LinkSeen | null
  icons: readonly IconSeen[]
  /** How far two pictures are apart, 0 to 1: the site's icons from each other, and from the registered one. */
  iconsApart: number | null
  /** As the developer portal knows them, where the caller said. */
  registered: { name: string | null; icon: boolean }
  /** A file in the folder of the report. */
  screenshot?: string
}

export interface PageSeen {
  /** Where it ended up. */
  url: string
  status: number
  title: string
  text: string
  /** Names that the page gives its product, by where they stand. */
  names: Readonly<Record<string, string>>
  links: readonly Link[]
  buttons: readonly string[]
  /** A field for a password, an e-mail address or a phone number. */
  fields: number
}

export interface Link {
  href: string
  text: string
  /** To be seen without opening anything. */
  visible: boolean
}

export interface LinkSeen extends Link {
  /** What it leads to; null when nothing answered. */
  page: PageSeen | null
}

export interface IconSeen {
  url: string
  live: boolean
}
