/** Looks by role, from `tokens.css`. Set any of them on the form, or on anything around it. */
export const TokensCssVars = {
  /** The page of the form. */
  surface: '--dp-surface',
  /** What floats above it: panels, plain buttons. */
  surfaceRaised: '--dp-surface-raised',
  /** What lies in it: drop zone, notes, the part around the publish button. */
  surfaceSunken: '--dp-surface-sunken',
  /** Laid over what the pointer is on; see-through. */
  hover: '--dp-hover',
  /** Words, icons, and the border of what is hovered. */
  text: '--dp-text',
  /** Hints, and words of what cannot be used now. */
  textMuted: '--dp-text-muted',
  /** Lines between things; needs no contrast. */
  border: '--dp-border',
  /** The edge of what can be operated: 3 : 1 against the surface. */
  borderControl: '--dp-border-control',
  /** The publish button, ticked boxes, the switch, progress. */
  accent: '--dp-accent',
  /** The same, hovered. */
  accentHover: '--dp-accent-hover',
  /** Words and marks on the accent: 4.5 : 1 against it. */
  onAccent: '--dp-on-accent',
  /** The ring around what has the keyboard. */
  focus: '--dp-focus',
  /** Links in the declaration. */
  link: '--dp-link',
  /** Behind hashtags and mentions. */
  mark: '--dp-mark',
  /** Mistakes, in words. */
  danger: '--dp-danger',
  /** Behind text that is too much. */
  dangerMark: '--dp-danger-mark',
  /** Behind mistakes. */
  dangerSurface: '--dp-danger-surface',
  /** What needs waiting or looking, in words. */
  warning: '--dp-warning',
  /** Behind it. */
  warningSurface: '--dp-warning-surface',
  /** What went well. */
  success: '--dp-success',
  /** Behind it. */
  successSurface: '--dp-success-surface',
  /** Family of every word. */
  font: '--dp-font',
  /** Size of every word but hints and titles. */
  fontSize: '--dp-font-size',
  /** Hints and counters. */
  fontSizeSmall: '--dp-font-size-small',
  /** Nickname and titles. */
  fontSizeLarge: '--dp-font-size-large',
  /** Of every word. */
  lineHeight: '--dp-line-height',
  /** Weight of buttons, boxes and chosen values. */
  weight: '--dp-weight',
  /** Weight of labels, titles and the publish button. */
  weightStrong: '--dp-weight-strong',
  /** The unit of every gap: 0.25rem makes it roomy, 0.1875rem dense. */
  space: '--dp-space',
  /** Thickness of every edge. */
  line: '--dp-line',
  /** Thickness of the ring around what has the keyboard. */
  ring: '--dp-ring',
  /** Corners of controls. */
  radius: '--dp-radius',
  /** Corners of the form, of its boxes, the drop zone and the preview. */
  radiusLarge: '--dp-radius-large',
  /** Corners of what is round: avatar, switch, progress. 0 makes them square. */
  radiusFull: '--dp-radius-full',
  /** Height of the privacy dropdown and of options; larger where fingers point. */
  controlHeight: '--dp-control-height',
  /** Smallest size of what can be pressed; 2.75rem where fingers point. */
  target: '--dp-target',
  /** Width of the media column on a wide page. */
  mediaWidth: '--dp-media-width',
  /** Under what floats. */
  shadow: '--dp-shadow',
  /** Under buttons. */
  shadowSmall: '--dp-shadow-small',
  /** Duration and curve of what changes; 0s where less motion is asked for. */
  motion: '--dp-motion',
  /** Duration and curve of what appears; 0s where less motion is asked for. */
  motionEnter: '--dp-motion-enter',
} as const
