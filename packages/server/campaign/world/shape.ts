/** How a post reaches TikTok, and where it ends up. */
export interface Shape {
  /** `pull` is a video that lies with the host; photos are always pulled. */
  source: 'upload' | 'pull' | 'photo'
  mode: 'direct' | 'inbox'
}

export const SHAPES: readonly Shape[] = (['upload', 'pull', 'photo'] as const).flatMap((source) =>
  (['direct', 'inbox'] as const).map((mode) => ({ source, mode })),
)

export const shapeName = ({ source, mode }: Shape): string => `${source}-${mode}`

/** In the words of the sandbox's record. */
export function initEndpoint({ source, mode }: Shape): 'video/init' | 'inbox/video/init' | 'content/init' {
  if (source === 'photo') return 'content/init'
  return mode === 'direct' ? 'video/init' : 'inbox/video/init'
}
