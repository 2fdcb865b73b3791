/** On the boxes that reach from edge to edge: `dp-Account`, `dp-Columns`, `dp-Finish`. */
export const PostFormRootCssVars = {
  /** Between the form's edge and what it holds; grows with the form's width. */
  gutter: '--dp-gutter',
} as const
