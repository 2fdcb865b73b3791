/** On the element with the class `dp-Interactions`, unless a line says otherwise. */
export const PostFormInteractionsDataAttributes = {
  /** On a box (`dp-Tick`, `dp-Checkbox`): present when TikTok has turned the interaction off. */
  disabled: 'data-disabled',
  /** On a box: the code of the reason why it cannot be ticked. */
  reason: 'data-reason',
} as const
