/** Every word of the page that is ours. TikTok's own texts come from the rules and are not here. */
export interface Words {
  form: string
  retry: string
  /** Before the number that TikTok's support asks for. */
  logId: string
  /** Before TikTok's own name for a failure. */
  failReason: string
  account: {
    heading: string
    loading: string
    connectTitle: string
    connectText: string
    connect: string
    reconnect: string
    switch: string
    other: string
    disconnect: string
    reconnectNeeded: string
    notNow: string
    failed: string
    refused: string
  }
  media: {
    heading: string
    pick: string
    drop: string
    hint: (limits: { maxDurationSec: number | null; maxDuration: string }) => string
    reading: string
    replace: string
    remove: string
  }
  preview: { heading: string; unplayable: string }
  caption: {
    label: string
    hint: string
    count: (length: string, max: string) => string
    tooLong: (extra: number) => string
  }
  privacy: { label: string; placeholder: string }
  interactions: { label: string }
  disclosure: {
    label: string
    hint: string
    boxes: string
    yourBrand: string
    yourBrandHint: string
    brandedContent: string
    brandedContentHint: string
  }
  publish: { button: string; sending: string; wait: string; noEdit: string; missing: string }
  status: StatusWords
}

export interface StatusWords {
  heading: string
  sending: string
  sendingText: string
  unanswered: string
  unansweredText: string
  askAgain: string
  uploading: string
  keepOpen: string
  bytes: (sent: string, size: string, percent: string) => string
  left: (duration: string) => string
  waiting: string
  paused: string
  stopped: string
  pause: string
  resume: string
  cancel: string
  cancelling: string
  processing: string
  wait: string
  missed: string
  posted: string
  postedText: string
  noLink: string
  view: string
  inbox: string
  inboxText: string
  failed: string
  cancelled: string
  cancelledText: string
  unknown: string
  unknownText: string
  checked: string
  attention: string
  back: string
  another: string
}

/** American English, the words of TikTok's own page. */
export const english: Words = {
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
    refused: 'TikTok did not connect the account. Connect again, and allow every permission that is asked for.',
  },
  media: {
    heading: 'Video',
    pick: 'Choose a video',
    drop: 'or drop it here',
    hint: ({ maxDurationSec, maxDuration }) =>
      `MP4, MOV or WebM, up to 4 GB${maxDurationSec === null ? '' : ` and ${maxDuration} for this account`}`,
    reading: 'Reading the file…',
    replace: 'Replace',
    remove: 'Remove',
  },
  preview: {
    heading: 'Preview',
    unplayable:
      'This browser cannot play the file, so it cannot be previewed here. Save it as MP4 (H.264) and choose it again.',
  },
  caption: {
    label: 'Caption',
    hint: 'Add a caption, #hashtags and @mentions',
    count: (length, max) => `${length} / ${max}`,
    tooLong: (extra) =>
      extra === 1
        ? 'One character too many. Shorten the caption.'
        : `${extra} characters too many. Shorten the caption.`,
  },
  privacy: { label: 'Who can view this post', placeholder: 'Select who can view' },
  interactions: { label: 'Allow users to' },
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
    sending: 'Sending…',
    wait: 'After publishing, it may take a few minutes for the content to be processed and to be visible on your profile.',
    noEdit: 'A post cannot be edited from here afterwards.',
    missing: 'Before you can post:',
  },
  status: {
    heading: 'Your post',
    sending: 'Sending your post',
    sendingText: 'Asking TikTok to accept it.',
    unanswered: 'No answer yet',
    unansweredText: 'The request may have arrived. Asking again sends the same post, never a second one.',
    askAgain: 'Ask again',
    uploading: 'Uploading your video',
    keepOpen: 'Keep this page open until the upload is done.',
    bytes: (sent, size, percent) => `${sent} of ${size} (${percent})`,
    left: (duration) => `about ${duration} left`,
    waiting: 'The connection was lost. Trying again…',
    paused: 'Upload paused',
    stopped: 'The upload stopped',
    pause: 'Pause',
    resume: 'Resume',
    cancel: 'Cancel post',
    cancelling: 'Cancelling was asked for. TikTok does it if it still can.',
    processing: 'TikTok is processing your post',
    wait: 'It may take a few minutes for the content to be processed and to be visible on your profile.',
    missed: 'The latest state could not be read. Still trying; what you see is what was last known.',
    posted: 'Posted',
    postedText: 'TikTok has published your post. It may take a few minutes to be visible on your profile.',
    noLink: 'TikTok gives a link only to public posts, after its own check.',
    view: 'View on TikTok',
    inbox: 'Delivered to your TikTok inbox',
    inboxText: 'Open TikTok, tap the notification in your inbox, and finish the post there.',
    failed: 'TikTok did not publish the post',
    cancelled: 'Cancelled',
    cancelledText: 'Nothing was published. Your draft is still here.',
    unknown: 'It is not known whether this was posted',
    unknownText: 'Open TikTok and look at your profile first. Posting again without looking may post it twice.',
    checked: 'I looked: it is not on TikTok',
    attention: 'Please look at your post again',
    back: 'Back to the draft',
    another: 'Create another post',
  },
}
