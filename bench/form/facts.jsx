// What every form of this bench shows, so that none of them has less to do.
export const PRIVACY = [
  ['PUBLIC_TO_EVERYONE', 'Everyone'],
  ['MUTUAL_FOLLOW_FRIENDS', 'Friends'],
  ['SELF_ONLY', 'Only me'],
]
export const INTERACTIONS = [
  ['comment', 'Comment'],
  ['duet', 'Duet'],
  ['stitch', 'Stitch'],
]
export const BRANDS = [
  ['yourBrand', 'Your brand'],
  ['brandedContent', 'Branded content'],
]
export const MUSIC = 'Music Usage Confirmation'
export const LIMIT = 2200

export const empty = {
  title: '',
  privacy: '',
  comment: false,
  duet: false,
  stitch: false,
  disclosure: false,
  yourBrand: false,
  brandedContent: false,
}

/** Why the button does nothing now; the same questions for the two forms made by hand. */
export function blocked({ privacy, title, disclosure, yourBrand, brandedContent }) {
  if (privacy === '') return 'Choose who can view this post.'
  if (title.length > LIMIT) return 'The caption is too long.'
  if (disclosure && !yourBrand && !brandedContent) return 'You need to indicate what your content promotes.'
  return brandedContent && privacy === 'SELF_ONLY' ? 'Branded content visibility cannot be set to private.' : null
}
