/** Why something is greyed out or blocked: the clause, and the sentence for the person. */
export interface Reason {
  code: ReasonCode
  /** The clause it rests on: `1a` … `5e`, or `media` for TikTok's media limits. */
  point: string
  message: string
  /** The numbers in the sentence, so that another language can say it too. */
  values?: ReasonValues
}

/** Names a sentence, for a test or a translation. */
export type ReasonCode = keyof typeof SENTENCES

/** What fills the braces of a sentence, by name. */
export type ReasonValues = Readonly<Record<string, string | number>>

/** Every sentence that a rule can show. `{name}` is filled from the reason's `values`. */
export const SENTENCES = {
  spam_risk_too_many_posts: {
    point: '1b',
    message: 'This account has reached the number of posts that TikTok allows for now. Try again later.',
  },
  spam_risk_user_banned_from_posting: {
    point: '1b',
    message: 'TikTok does not let this account post at the moment. Check the account in TikTok, and try again later.',
  },
  reached_active_user_cap: {
    point: '1b',
    message: 'This app has reached the number of people that TikTok lets it post for today. Try again later.',
  },

  media_needs_a_choice: { point: 'media', message: 'Choose a video or photos to post.' },
  video_too_long: {
    point: '1c',
    message:
      'This video lasts {actual} seconds; this account can post up to {max} seconds. Shorten it or choose another.',
  },
  video_duration_unknown: {
    point: '1c',
    message:
      'The length of this video could not be read, so it cannot be posted. Export it again as MP4 or choose another.',
  },
  video_too_long_for_inbox: {
    point: 'media',
    message:
      'This video lasts {actual} seconds; TikTok takes drafts of up to {max} seconds. Shorten it or choose another.',
  },
  video_format: {
    point: 'media',
    message: 'TikTok takes MP4, MOV and WebM videos. Export this one as MP4 or choose another.',
  },
  video_empty: { point: 'media', message: 'This video file is empty. Choose another one.' },
  video_too_big: {
    point: 'media',
    message: 'This video is larger than 4 GB, the most TikTok takes. Export it smaller or choose another.',
  },
  video_dimensions: {
    point: 'media',
    message:
      'This video measures {width} × {height} pixels; TikTok takes {min} to {max} on each side. Export it in that size.',
  },
  video_cover_out_of_range: { point: 'media', message: 'The cover frame lies outside this video. Choose it again.' },
  photo_too_many: {
    point: 'media',
    message: 'These are {actual} photos; a post holds up to {max}. Remove some.',
  },
  photo_format: {
    point: 'media',
    message: 'Photo {number} is neither JPEG nor WebP, which is what TikTok takes. Convert or remove it.',
  },
  photo_empty: { point: 'media', message: 'Photo {number} is an empty file. Remove it.' },
  photo_too_big: {
    point: 'media',
    message: 'Photo {number} is larger than 20 MB, the most TikTok takes. Make it smaller or remove it.',
  },
  photo_dimensions: {
    point: 'media',
    message:
      'Photo {number} measures {width} × {height} pixels; TikTok takes up to 1920 × 1080 either way round. Make it smaller or remove it.',
  },
  photo_cover_out_of_range: { point: 'media', message: 'The photo chosen as cover is gone. Choose the cover again.' },

  caption_too_long: {
    point: '2a',
    message: 'The caption has {actual} characters; TikTok takes {max}. Shorten it.',
  },
  title_too_long: { point: '2a', message: 'The title has {actual} characters; TikTok takes {max}. Shorten it.' },
  description_too_long: {
    point: '2a',
    message: 'The description has {actual} characters; TikTok takes {max}. Shorten it.',
  },

  privacy_needs_a_choice: { point: '2b', message: 'Choose who can view this post.' },
  privacy_no_longer_offered: {
    point: '2b',
    message: 'TikTok no longer offers "{label}" for this account. Choose again who can view this post.',
  },
  privacy_nothing_offered: {
    point: '2b',
    message: 'TikTok offers this account no audience to choose from right now. Try again later.',
  },

  comment_disabled: { point: '2c', message: "Comments are turned off in this account's TikTok settings." },
  duet_disabled: {
    point: '2c',
    message: "Duet is turned off in this account's TikTok settings, or the account is private.",
  },
  stitch_disabled: {
    point: '2c',
    message: "Stitch is turned off in this account's TikTok settings, or the account is private.",
  },

  disclosure_needs_a_choice: {
    point: '3a',
    message: 'You need to indicate if your content promotes yourself, a third party, or both.',
  },
  branded_content_not_private: { point: '3b', message: 'Branded content visibility cannot be set to private.' },
  branded_content_not_followers: {
    point: '3b',
    message: 'Branded content can be visible to everyone or to friends only, not to followers.',
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
    message: 'The TikTok account is not the one that was shown when you pressed Publish. Check it and publish again.',
  },
  declaration_changed_since_consent: {
    point: '5c',
    message: 'The declaration is not the one that was shown when you pressed Publish. Read it and publish again.',
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
  return Object.keys(values).reduce((text, name) => text.replace(`{${name}}`, () => String(values[name])), message)
}
