/** On the element with the class `dp-Preview`, unless a line says otherwise. */
export const PostFormPreviewDataAttributes = {
  /** What is previewed: `video` or `photos`; `left`: only what was confirmed is known, e.g. after a reload. */
  state: 'data-state',
  /** On a photo (`dp-Photo`): present on the cover. */
  cover: 'data-cover',
} as const
