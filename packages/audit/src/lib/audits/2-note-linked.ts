import { audit, cannotTell, clauseOf, failed, passed, shown } from './audit.js'
import { brokenLinks, isForeign } from './words.js'

export const declarationLinked = audit({
  clause: '2-note.linked',
  title: '"Music Usage Confirmation" is a link to TikTok\'s page',
  failureTitle: '"Music Usage Confirmation" is no link, or leads elsewhere',
  why: 'A declaration in plain text is among the reasons of 9 of 24 rejections: nobody can read what they agree to.',
  fix: 'Link the words "Music Usage Confirmation" to https://www.tiktok.com/legal/page/global/music-usage-confirmation/en.',
  needs: ['public'],
  judge({ public: { picked } }) {
    const { declaration } = picked.parts
    if (!declaration) return cannotTell('There is no declaration on the page.')
    if (isForeign(picked) && declaration.links.length > 0)
      return cannotTell(`The page is in ${picked.lang}; its words cannot be compared.`)
    const broken = brokenLinks(declaration, clauseOf('2-note.linked')?.links ?? {})
    return broken.length > 0 ? failed(...broken.map((text) => shown(text, picked))) : passed('It is, and leads there.')
  },
})
