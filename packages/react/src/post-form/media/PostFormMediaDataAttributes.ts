/** On the element with the class `dp-Media`, unless a line says otherwise. */
export const PostFormMediaDataAttributes = {
  /** What is picked: `empty`, `reading`, `video` or `photos`. */
  state: 'data-state',
  /** Present while a file is dragged over the part. */
  over: 'data-over',
  /** On each problem (`dp-Message`): the code of the rule that the file breaks. */
  reason: 'data-reason',
} as const
