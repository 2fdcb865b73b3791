/** Made once each: a form asks for the same few at every key, and making one takes longer than drawing the text. */
const made = new Map<string, Intl.NumberFormat>()

/** How the language writes numbers, in this style. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  const known = made.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(locale, options)
  made.set(key, format)
  return format
}
