/** On the form's own box; one class of yours on the form overrides it. */
export const PostFormRootCssVars = {
  /** Between the form's edge and what it holds; grows with the form's width. */
  gutter: '--dp-gutter',
} as const
