/** What may be picked. */
export type Accept = 'video' | 'photo' | 'both'

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
    pick: (accept: Accept) => string
    drop: string
    hint: (limits: { accept: Accept; maxDurationSec: number | null; maxDuration: string }) => string
    reading: string
    replace: string
    add: string
    remove: string
    convert: (count: number) => string
    convertText: string
  }
  preview: { heading: string; unplayable: string }
  photos: {
    label: string
    photo: (number: number) => string
    cover: string
    makeCover: (number: number) => string
    earlier: (number: number) => string
    later: (number: number) => string
    remove: (number: number) => string
    moved: (from: number, to: number) => string
  }
  cover: {
    label: string
    byTikTok: string
    choose: string
    frame: string
    at: (time: string) => string
    use: string
    reset: string
  }
  description: { label: string; hint: string }
  photoTitle: { label: string; hint: string }
  extras: { aigc: string; aigcHint: string; music: string; musicHint: string }
  mode: { label: string; direct: string; directHint: string; inbox: string; inboxHint: string }
  review: {
    heading: string
    account: string
    audience: string
    nobodyYet: string
    allowed: string
    nothing: string
    disclosed: string
    aigc: string
    music: string
    cover: string
  }
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
  publish: { button: string; inbox: string; wait: string; inboxWait: string; noEdit: string }
  status: StatusWords
}

export interface StatusWords {
  heading: string
  sending: string
  sendingText: string
  unanswered: string
  unansweredText: string
  askAgain: string
  storing: string
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
  stuck: (duration: string) => string
  interrupted: string
  interruptedText: string
  sameFile: string
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
    heading: 'Media',
    pick: (accept) => `Choose ${accept === 'photo' ? 'photos' : accept === 'video' ? 'a video' : 'a video or photos'}`,
    drop: 'or drop it here',
    hint: ({ accept, maxDurationSec, maxDuration }) => {
      const video = `MP4, MOV or WebM, up to 4 GB${maxDurationSec === null ? '' : ` and ${maxDuration} for this account`}`
      const photos = 'up to 35 JPEG or WebP photos'
      return accept === 'video' ? video : accept === 'photo' ? `Up${photos.slice(2)}` : `${video}; or ${photos}`
    },
    reading: 'Reading the file…',
    replace: 'Replace',
    add: 'Add photos',
    remove: 'Remove',
    convert: (count) => (count === 1 ? 'Convert 1 picture to JPEG' : `Convert ${count} pictures to JPEG`),
    convertText: 'The converted picture is what you see here and what is posted.',
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
  photos: {
    label: 'Photos, in the order of the post',
    photo: (number) => `Photo ${number}`,
    cover: 'Cover',
    makeCover: (number) => `Make photo ${number} the cover`,
    earlier: (number) => `Move photo ${number} earlier`,
    later: (number) => `Move photo ${number} later`,
    remove: (number) => `Remove photo ${number}`,
    moved: (from, to) => `Photo ${from} is now number ${to}.`,
  },
  cover: {
    label: 'Cover',
    byTikTok: 'Chosen by TikTok',
    choose: 'Choose a frame',
    frame: 'Cover frame',
    at: (time) => `Frame at ${time}`,
    use: 'Done',
    reset: 'Let TikTok choose',
  },
  photoTitle: { label: 'Title', hint: 'Add a title' },
  description: { label: 'Description', hint: 'Describe your photos, with #hashtags and @mentions' },
  extras: {
    aigc: 'AI-generated content',
    aigcHint: 'Turn on if the content was made or clearly changed with AI. TikTok labels it.',
    music: 'Add music automatically',
    musicHint: 'TikTok picks recommended music for your photos.',
  },
  mode: {
    label: 'How to post',
    direct: 'Post now',
    directHint: 'Published on your profile as you set it here.',
    inbox: 'Send to my TikTok inbox',
    inboxHint: 'You finish and publish the post in TikTok, from its notification.',
  },
  review: {
    heading: 'Review your post',
    account: 'Account',
    audience: 'Who can view',
    nobodyYet: 'Not chosen yet',
    allowed: 'Allowed',
    nothing: 'Nothing',
    disclosed: 'Disclosed as',
    aigc: 'Labeled as AI-generated',
    music: 'Music added by TikTok',
    cover: 'Cover frame',
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
    inbox: 'Send to TikTok inbox',
    inboxWait:
      'TikTok sends a notification to your inbox, where you finish and publish the post. It may take a few minutes.',
    wait: 'After publishing, it may take a few minutes for the content to be processed and to be visible on your profile.',
    noEdit: 'A post cannot be edited from here afterwards.',
  },
  status: {
    heading: 'Your post',
    sending: 'Sending your post',
    sendingText: 'Asking TikTok to accept it.',
    unanswered: 'No answer yet',
    unansweredText: 'The request may have arrived. Asking again sends the same post, never a second one.',
    askAgain: 'Ask again',
    storing: 'Preparing your photos',
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
    stuck: (duration) =>
      `TikTok has been working on this for ${duration}. That can happen. Look at your TikTok profile before you post it again.`,
    interrupted: 'The upload was interrupted',
    interruptedText:
      'It may go on in another tab. To go on here, choose the same file again; TikTok keeps what has arrived.',
    sameFile: 'Choose the same file',
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
