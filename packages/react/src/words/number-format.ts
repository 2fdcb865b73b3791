/** Made once each: a form asks for the same few at every key, and making one takes longer than drawing the text. */
const made = new Map<string, Intl.NumberFormat>()
/** Writing "10 minutes" takes as long as drawing ten parts of a form. */
const written = new Map<string, string>()
const WRITTEN_MOST = 200

/** The number as the language writes it, in this style. */
export function writeNumber(value: number, locale: string, options: Intl.NumberFormatOptions = {}): string {
  const style = locale + JSON.stringify(options)
  const key = style + value
  const known = written.get(key)
  if (known !== undefined) return known
  if (written.size >= WRITTEN_MOST) written.clear()
  const text = formatFor(style, locale, options).format(value)
  written.set(key, text)
  return text
}

function formatFor(style: string, locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = made.get(style)
  if (known) return known
  const format = new Intl.NumberFormat(locale, options)
  made.set(style, format)
  return format
}
