/** On the element with the class `dp-Root`, unless a line says otherwise. */
export const PostFormRootDataAttributes = {
  /** What is known of the creator: `none`, `loading`, `ready`, `stopped` or `failed`. */
  creator: 'data-creator',
  /** Where the post stands: `editing`, `storing`, `sending`, `unanswered`, `uploading` or `following`. */
  publishing: 'data-publishing',
} as const
