import { icon } from './icons.js'

// These come with the parts that the first paint does without.

export const clockIcon = icon(
  <>
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 4.75V8l2 1.5" />
  </>,
)
export const arrowOutIcon = icon(
  <path d="M6 3.75H4.25c-.8 0-1.5.7-1.5 1.5v6.5c0 .8.7 1.5 1.5 1.5h6.5c.8 0 1.5-.7 1.5-1.5V10M9 2.75h4.25V7M13 3 7.5 8.5" />,
)
export const pictureIcon = icon(
  <>
    <rect x="2.25" y="3" width="11.5" height="10" rx="1.5" />
    <path d="m2.5 11 3-3 2.25 2.25L10.5 7.5l3 3M5.75 5.9h.01" />
  </>,
  '1.25rem',
)
export const startIcon = icon(<path d="M9.75 3.75 5.5 8l4.25 4.25" />)
export const endIcon = icon(<path d="M6.25 3.75 10.5 8l-4.25 4.25" />)
export const crossIcon = icon(<path d="m4.25 4.25 7.5 7.5m0-7.5-7.5 7.5" />)
export const starIcon = icon(<path d="m8 2.5 1.7 3.5 3.8.5-2.8 2.7.7 3.8L8 11.2 4.6 13l.7-3.8L2.5 6.5l3.8-.5L8 2.5Z" />)
