/** On the element with the class `dp-Mode`, unless a line says otherwise. */
export const PostFormModeDataAttributes = {
  /** What is chosen: `direct` or `inbox`. */
  mode: 'data-mode',
} as const
