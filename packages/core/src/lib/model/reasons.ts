/** Why something is greyed out or blocked: the clause, and the sentence for the person. */
export interface Reason {
  code: ReasonCode
  /** The clause it rests on: `1a` … `5e`, or `media` for TikTok's media limits. */
  point: string
  message: string
  /** The numbers in the sentence, so that another language can say it too. */
  values?: ReasonValues
}

export type ReasonCode = keyof typeof SENTENCES

export type ReasonValues = Readonly<Record<string, string | number>>

/** Every sentence that a rule can show. `{name}` is filled from the reason's `values`. */
export const SENTENCES = {
  spam_risk_too_many_posts: {
    point: '1b',
    message: 'This account has made as many posts as TikTok allows for now. Try again later.',
  },
  spam_risk_user_banned_from_posting: {
    point: '1b',
    message: 'TikTok does not let this account post for now. Try again later.',
  },
  reached_active_user_cap: {
    point: '1b',
    message: 'This app has reached the number of people TikTok allows it for now. Try again later.',
  },

  media_needs_a_choice: { point: 'media', message: 'Choose a video or photos to post.' },
  video_too_long: {
    point: '1c',
    message: 'This video lasts {actual} seconds; this account can post up to {max}. Shorten it or choose another.',
  },
  video_too_long_for_inbox: {
    point: 'media',
    message: 'This video lasts {actual} seconds; TikTok takes up to {max}. Shorten it or choose another.',
  },
  video_duration_unknown: {
    point: '1c',
    message: 'The length of this video cannot be read. Export it as MP4 or choose another.',
  },
  video_format: {
    point: 'media',
    message: 'This is not an MP4, MOV or WebM video. Export it as MP4 or choose another.',
  },
  video_empty: { point: 'media', message: 'This video is empty. Choose another.' },
  video_too_big: { point: 'media', message: 'This video is over 4 GB. Export it smaller or choose another.' },
  video_dimensions: {
    point: 'media',
    message:
      'This video is {width} × {height} pixels; TikTok takes {min} to {max} a side. Resize it or choose another.',
  },
  video_cover_out_of_range: { point: 'media', message: 'The cover lies outside this video. Choose it again.' },
  photo_too_many: { point: 'media', message: 'These are {actual} photos; TikTok takes up to {max}. Remove some.' },
  photo_format: { point: 'media', message: 'Photo {number} is not a JPEG or WebP. Convert it or remove it.' },
  photo_empty: { point: 'media', message: 'Photo {number} is empty. Remove it.' },
  photo_too_big: { point: 'media', message: 'Photo {number} is over 20 MB. Resize it or remove it.' },
  photo_dimensions: {
    point: 'media',
    message: 'Photo {number} is {width} × {height} pixels; TikTok takes up to 1920 × 1080. Resize it or remove it.',
  },
  photo_cover_out_of_range: { point: 'media', message: 'The photo chosen as cover is gone. Choose it again.' },

  caption_too_long: {
    point: '2a',
    message: 'The caption has {actual} characters; TikTok takes up to {max}. Shorten it.',
  },
  title_too_long: { point: '2a', message: 'The title has {actual} characters; TikTok takes up to {max}. Shorten it.' },
  description_too_long: {
    point: '2a',
    message: 'The description has {actual} characters; TikTok takes up to {max}. Shorten it.',
  },

  privacy_needs_a_choice: { point: '2b', message: 'Choose who can view this post.' },
  privacy_no_longer_offered: {
    point: '2b',
    message: 'TikTok no longer offers "{label}" for this account. Choose again who can view this post.',
  },
  privacy_nothing_offered: {
    point: '2b',
    message: 'TikTok offers this account nobody who can view this post. Try again later.',
  },

  comment_disabled: { point: '2c', message: 'Comments are turned off in the TikTok settings of this account.' },
  duet_disabled: {
    point: '2c',
    message: 'Duet is turned off in the TikTok settings of this account, or the account is private.',
  },
  stitch_disabled: {
    point: '2c',
    message: 'Stitch is turned off in the TikTok settings of this account, or the account is private.',
  },

  disclosure_needs_a_choice: {
    point: '3a',
    message: 'You need to indicate if your content promotes yourself, a third party, or both.',
  },
  branded_content_not_private: { point: '3b', message: 'Branded content visibility cannot be set to private.' },
  branded_content_not_followers: {
    point: '3b',
    message: 'Branded content can be visible to everyone or to friends only.',
  },
  private_excludes_branded_content: {
    point: '3b',
    message: "Visibility for branded content can't be private. Choose Everyone or Friends first.",
  },
  followers_exclude_branded_content: {
    point: '3b',
    message: 'Branded content can be visible to everyone or to friends only. Choose Everyone or Friends first.',
  },

  account_changed_since_consent: {
    point: '1a',
    message: 'The account has changed since you pressed Publish. Check it and publish again.',
  },
  declaration_changed_since_consent: {
    point: '5c',
    message: 'The declaration has changed since you pressed Publish. Check it and publish again.',
  },
} as const

/** The reason behind a code. Without `values` it is one shared object, so equal reasons are identical. */
export function because(code: ReasonCode, values?: ReasonValues): Reason {
  if (values === undefined) return (shared[code] ??= Object.freeze({ code, ...SENTENCES[code] }))

  const { point, message } = SENTENCES[code]
  return { code, point, message: fill(message, values), values }
}

const shared: { [code in ReasonCode]?: Reason } = {}

function fill(message: string, values: ReasonValues): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
