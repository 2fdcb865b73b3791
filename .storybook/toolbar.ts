import { LANGUAGES } from '@direct-post/react/words'
import type { Preview } from '@storybook/react-vite'

type Toolbar = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>
type Icon = NonNullable<Toolbar['icon']>

/** What the toolbar offers, and what each choice means to the page. */
const menu = (title: string, icon: Icon, items: readonly (readonly [value: string, title: string])[]) => ({
  description: title,
  toolbar: { title, icon, dynamicTitle: true, items: items.map(([value, title]) => ({ value, title })) },
})

/** The languages that the page speaks, each by its own name. */
const languages = LANGUAGES.map(
  (tag) => [tag, new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag] as const,
)

export const initialGlobals = {
  theme: 'light',
  direction: 'auto',
  language: 'en',
  width: 'full',
  density: 'comfortable',
  creator: 'story',
}

export const globalTypes = {
  theme: menu('Theme', 'contrast', [
    ['light', 'Light'],
    ['dark', 'Dark'],
    ['light-contrast', 'Light, high contrast'],
    ['dark-contrast', 'Dark, high contrast'],
  ]),
  direction: menu('Direction', 'transfer', [
    ['auto', 'As the language'],
    ['ltr', 'Left to right'],
    ['rtl', 'Right to left'],
  ]),
  language: menu('Language', 'globe', languages),
  width: menu('Width', 'ruler', [
    ['full', 'Full width'],
    ['280', '280 pixels'],
    ['320', '320 pixels'],
    ['768', '768 pixels'],
    ['1280', '1280 pixels'],
  ]),
  density: menu('Density', 'component', [
    ['comfortable', 'Comfortable'],
    ['compact', 'Compact'],
  ]),
  creator: menu('Creator', 'user', [
    ['story', 'As the story says'],
    ['public', 'Public account'],
    ['private', 'Private account'],
    ['no-duet-stitch', 'Duet and stitch off'],
    ['no-interactions', 'Comment, duet and stitch off'],
    ['sixty-seconds', 'One minute of video at most'],
    ['capped', 'Cannot post any more today'],
    ['banned', 'Banned from posting'],
    ['long-name', 'Long name'],
    ['right-to-left', 'Right-to-left name'],
  ]),
}

export type Globals = Readonly<Record<string, unknown>>

/** One choice of the toolbar. */
export const choice = (globals: Globals, name: string, otherwise: string): string => {
  const value = globals[name]
  return typeof value === 'string' && value !== '' ? value : otherwise
}

/** What the toolbar sets on the page, as an app would on its `<html>`. */
export function looksOf(globals: Globals): Readonly<Record<string, string | null>> {
  const [theme = 'light', contrast] = choice(globals, 'theme', 'light').split('-')
  const language = choice(globals, 'language', 'en')
  const direction = choice(globals, 'direction', 'auto')
  return {
    'data-dp-theme': theme,
    'data-dp-contrast': contrast === 'contrast' ? 'more' : null,
    'data-dp-density': globals['density'] === 'compact' ? 'compact' : null,
    dir: direction === 'auto' ? (language === 'ar' ? 'rtl' : 'ltr') : direction,
    lang: language,
  }
}

export function setLooks(looks: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(looks)) {
    if (value === null) document.documentElement.removeAttribute(name)
    else document.documentElement.setAttribute(name, value)
  }
}
