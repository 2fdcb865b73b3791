/** On the element with the class `dp-Cover`, unless a line says otherwise. */
export const PostFormCoverDataAttributes = {
  /** Present while the frames are shown. */
  open: 'data-open',
} as const
