/** Set on the bar (`dp-ProgressBar`) by the part itself. */
export const PostFormStatusCssVars = {
  /** How much is done, from 0 to 1. */
  progress: '--dp-progress',
} as const
