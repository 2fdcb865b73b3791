/** On the element with the class `dp-TextBox`, unless a line says otherwise. */
export const PostFormCaptionDataAttributes = {
  /** On the counter (`dp-Counter`): present while the text is too long. */
  exceeded: 'data-exceeded',
  /** On a mark in the text: `tag`, `mention` or `surplus`. */
  kind: 'data-kind',
} as const
