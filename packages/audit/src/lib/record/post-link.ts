import type { View } from '../page/view.js'

export interface Link {
  href: string
}

/** The link to the post that a page shows after publishing, if it shows one. */
export function findPostLink({ texts }: View): Link | null {
  const links = texts.filter(({ visible }) => visible).flatMap(({ links }) => links)
  return links.find(({ href }) => /\/@[^/]+(\/(video|photo)\/\d+)?\/?$/.test(href)) ?? null
}
