import { audit, cannotTell, clauseOf, failed, passed, shown } from './audit.js'
import { brokenLinks, isForeign } from './words.js'

export const yourBrandDeclaration = audit({
  clause: '4.your-brand',
  title: 'With Your brand alone, the declaration names the music terms only',
  failureTitle: 'With Your brand alone, the declaration is not the one for music',
  why: 'Declarations are cited in 9 of 24 rejections; the person has to agree to what applies to this post.',
  fix: "With Your brand alone, keep the sentence: By posting, you agree to TikTok's Music Usage Confirmation.",
  needs: ['public'],
  judge({ public: { picked, yourBrand } }) {
    if (yourBrand === null) return cannotTell('Your brand could not be ticked.')
    const { declaration } = yourBrand.parts
    const usual = picked.parts.declaration
    const { exact = '', links = {} } = clauseOf('4.your-brand') ?? {}
    if (!declaration)
      return usual
        ? failed(shown('With Your brand ticked, the declaration is gone.', yourBrand))
        : cannotTell('There is no declaration on the page.')
    const wrong = [
      ...(declaration.text.includes(exact) ? [] : [`It says "${declaration.text}".`]),
      ...brokenLinks(declaration, links),
    ]
    if (wrong.length === 0) return passed(shown(`It says "${declaration.text}".`, yourBrand))
    if (declaration.text === usual?.text) return cannotTell('It is the same as without a disclosure; see 2-note.')
    if (isForeign(yourBrand))
      return cannotTell(shown(`The page is in ${yourBrand.lang} and says "${declaration.text}".`, yourBrand))
    return failed(...wrong.map((text) => shown(text, yourBrand)))
  },
})
