import { writeNumber } from './number-format.js'
import type { Counted } from './words.js'

/** What goes into the braces: text as it is, numbers as the language writes them. */
export type Values = Readonly<Record<string, string | number>>

/**
 * `{name}` out of `values`; `{name:second}` with its unit, in the plural form that the language has for it.
 * A brace that nobody fills stays.
 */
export function fill(template: string, values: Values, locale: string): string {
  return template.replace(/\{(\w+)(?::(\w+))?\}/g, (brace, name: string, unit: string | undefined) => {
    const value = values[name]
    if (typeof value !== 'number') return value ?? brace
    const style = unit ? ({ style: 'unit', unit, unitDisplay: 'long' } as const) : {}
    return writeNumber(value, locale, style)
  })
}

/** The plural form that the language has for `count`. */
export function fillCount(forms: Counted, count: number, locale: string): string {
  return fill(forms[new Intl.PluralRules(locale).select(count)] ?? forms.other, { count }, locale)
}
