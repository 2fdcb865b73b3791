import type { PageSeen } from './seen.js'

export interface PageRead {
  page: Omit<PageSeen, 'url' | 'status'>
  icons: string[]
}

/** Reads what a visitor sees. Runs in the page, so it can use nothing from outside itself. */
export function readPage(): PageRead {
  const squeeze = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
  const isVisible = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 1 && height > 1 && element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
  }
  const nameOf = (element: Element) =>
    squeeze(element.getAttribute('aria-label') ?? '') ||
    squeeze(element.textContent ?? '') ||
    squeeze(element.querySelector('img')?.alt ?? '')

  const meta = (selector: string) => squeeze(document.querySelector(selector)?.getAttribute('content') ?? '')
  const found: Record<string, string> = {
    title: squeeze(document.title),
    'og:site_name': meta('meta[property="og:site_name"]'),
    'application-name': meta('meta[name="application-name"]'),
    heading: squeeze(document.querySelector('h1')?.textContent ?? ''),
    logo: squeeze(document.querySelector('header a, [class*=logo i]')?.textContent ?? ''),
  }
  return {
    page: {
      title: squeeze(document.title),
      text: squeeze(document.body.innerText),
      names: Object.fromEntries(Object.entries(found).filter(([, name]) => name !== '')),
      links: [...document.querySelectorAll('a[href]')].map((link) => ({
        href: (link as HTMLAnchorElement).href,
        text: nameOf(link),
        visible: isVisible(link),
      })),
      buttons: [...document.querySelectorAll('button, [role=button], input[type=submit]')]
        .filter(isVisible)
        .map((button) => nameOf(button) || (button as HTMLInputElement).value),
      fields: document.querySelectorAll('input[type=password], input[type=email], input[type=tel]').length,
    },
    icons: [...document.querySelectorAll('link[rel~=icon], link[rel=apple-touch-icon]')].map(
      (link) => (link as HTMLLinkElement).href,
    ),
  }
}
