/** How every story is pictured. `globals` is what Storybook's toolbar would set. */
export const MODES = [
  { id: 'light', label: 'Light', globals: 'theme:light' },
  { id: 'dark', label: 'Dark', globals: 'theme:dark' },
  { id: 'rtl', label: 'Right to left', globals: 'theme:light;direction:rtl' },
] as const

export type Mode = (typeof MODES)[number]
export type ModeId = Mode['id']
