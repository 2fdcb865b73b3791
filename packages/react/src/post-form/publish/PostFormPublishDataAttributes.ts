/** On the element with the class `dp-Publish`, unless a line says otherwise. */
export const PostFormPublishDataAttributes = {
  /** Present while something is missing; the button stays reachable and says what. */
  disabled: 'data-disabled',
  /** The code of what is missing. */
  reason: 'data-reason',
  /** How loud a button is: `primary`, `quiet`, or absent. */
  variant: 'data-variant',
} as const
