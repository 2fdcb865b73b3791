/** On the element with the class `dp-Account`, unless a line says otherwise. */
export const PostFormAccountDataAttributes = {
  /** What is known of the creator: `none`, `loading`, `ready`, `stopped` or `failed`. */
  state: 'data-state',
} as const
