import { audit, cannotTell, failed, passed, shown } from './audit.js'
import { isForeign, promptIn } from './words.js'

export const yourBrandPrompt = audit({
  clause: '3a.your-brand-prompt',
  title: "Your brand alone says 'Promotional content'",
  failureTitle: "Your brand alone does not say 'Promotional content'",
  why: 'Reviewers quote this sentence; a missing or changed one is among the reasons of 10 of 24 rejections.',
  fix: "When only Your brand is ticked, show: Your photo/video will be labeled as 'Promotional content'",
  needs: ['public'],
  judge({ public: { yourBrand } }) {
    if (yourBrand === null) return cannotTell('Your brand could not be ticked.')
    const prompt = promptIn(yourBrand, 'Promotional content')
    if (prompt) return passed(shown(`The page says "${prompt}".`, yourBrand))
    if (isForeign(yourBrand))
      return cannotTell(shown(`The page is in ${yourBrand.lang}; its words cannot be compared.`, yourBrand))
    return failed(shown('With Your brand ticked, the sentence is not on the page.', yourBrand))
  },
})
