import { INTERACTION_LABELS, PRIVACY_LABELS } from '@direct-post/core'
import type { FirstWords } from './words.js'

/** What is read on the first paint, in American English. */
export const englishPage: FirstWords = {
  lang: 'en',
  locale: 'en-US',
  form: 'Post to TikTok',
  retry: 'Try again',
  logId: 'TikTok log id:',
  failReason: 'TikTok says:',
  account: {
    heading: 'Posting to',
    loading: 'Reading your account from TikTok',
    connectTitle: 'Connect a TikTok account',
    connectText:
      'You choose on TikTok what this site may do. Nothing is posted until you press the button on this page.',
    connect: 'Connect TikTok',
    reconnect: 'Connect again',
    switch: 'Switch account',
    other: 'Connect another account',
    disconnect: 'Disconnect',
    reconnectNeeded: 'Needs to be connected again',
    notNow: 'This account cannot post right now',
    failed: 'Your account could not be read',
  },
  media: {
    heading: 'Media',
    pick: { video: 'Choose a video', photo: 'Choose photos', both: 'Choose a video or photos' },
    drop: 'or drop it here',
    hint: {
      video: 'MP4, MOV or WebM, up to {size}',
      photo: 'Up to {photos} JPEG or WebP photos',
      both: 'MP4, MOV or WebM, up to {size}; or up to {photos} JPEG or WebP photos',
    },
    hintFor: {
      video: 'MP4, MOV or WebM, up to {size} and {duration} for this account',
      both: 'MP4, MOV or WebM, up to {size} and {duration} for this account; or up to {photos} JPEG or WebP photos',
    },
    reading: 'Reading the file…',
    replace: 'Replace',
    add: 'Add photos',
    remove: 'Remove',
    convert: { one: 'Convert {count} picture to JPEG', other: 'Convert {count} pictures to JPEG' },
    convertText: 'The converted picture is what you see here and what is posted.',
  },
  caption: {
    label: 'Caption',
    hint: 'Add a caption, #hashtags and @mentions',
    count: '{length} / {max}',
    tooLong: {
      one: 'One character too many. Shorten the caption.',
      other: '{count} characters too many. Shorten the caption.',
    },
  },
  photoTitle: { label: 'Title', hint: 'Add a title' },
  description: { label: 'Description', hint: 'Describe your photos, with #hashtags and @mentions' },
  extras: {
    aigc: 'AI-generated content',
    aigcHint: 'Turn on if the content was made or clearly changed with AI. TikTok labels it.',
    music: 'Add music automatically',
    musicHint: 'TikTok picks recommended music for your photos.',
  },
  privacy: { label: 'Who can view this post', placeholder: 'Select who can view', levels: PRIVACY_LABELS },
  interactions: { label: 'Allow users to', names: INTERACTION_LABELS },
  disclosure: {
    label: 'Disclose commercial content',
    hint: 'Turn on if this post promotes yourself, a brand, a product or a service.',
    boxes: 'What the post promotes',
    yourBrand: 'Your brand',
    yourBrandHint: 'You are promoting yourself or your own business. This content will be classified as Brand Organic.',
    brandedContent: 'Branded content',
    brandedContentHint:
      'You are promoting another brand or a third party. This content will be classified as Branded Content.',
  },
  publish: {
    button: 'Post to TikTok',
    inbox: 'Send to TikTok inbox',
    inboxWait:
      'TikTok sends a notification to your inbox, where you finish and publish the post. It may take a few minutes.',
    wait: 'After publishing, it may take a few minutes for the content to be processed and to be visible on your profile.',
    noEdit: 'A post cannot be edited from here afterwards.',
  },
  sentences: {},
}
