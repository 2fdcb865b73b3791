/** On any element around the form, or on the form itself; nearer ones win. */
export const PageDataAttributes = {
  /** `light`, `dark`, or `auto` for what the system asks for. Absent: as the page's own `color-scheme`. */
  theme: 'data-dp-theme',
  /** `more` for high contrast, which is also there when the system asks for it. */
  contrast: 'data-dp-contrast',
  /** `compact` for dense tools; where fingers point, everything stays 44 px high. */
  density: 'data-dp-density',
} as const
