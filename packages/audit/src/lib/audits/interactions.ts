export const INTERACTIONS = ['comment', 'duet', 'stitch'] as const
