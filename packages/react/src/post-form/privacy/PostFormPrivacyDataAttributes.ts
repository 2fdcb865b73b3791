/** On the element with the class `dp-Privacy`, unless a line says otherwise. */
export const PostFormPrivacyDataAttributes = {
  /** What is chosen, in TikTok's spelling; absent until then. */
  value: 'data-value',
  /** Present while nothing is chosen. */
  placeholder: 'data-placeholder',
  /** On an option (`dp-Option`): present while it cannot be chosen. */
  disabled: 'data-disabled',
  /** On an option: the code of the reason why it cannot be chosen. */
  reason: 'data-reason',
  /** On an option: `checked` or `unchecked`, from Radix. */
  state: 'data-state',
} as const
