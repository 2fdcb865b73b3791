import { audit, cannotTell, failed, passed, shown } from './audit.js'

export const boxesUnticked = audit({
  clause: '3a.boxes-unticked',
  title: 'The disclosure shows two boxes, both unticked, and both can be ticked',
  failureTitle: 'The two boxes of the disclosure are not as they should be',
  why: '"Default to no value being clicked on" is among the reasons of 10 of 24 rejections.',
  fix: 'Under the switch show two checkboxes, "Your brand" and "Branded content", both unticked; a post may be both.',
  needs: ['public'],
  judge({ public: { disclosed, both } }) {
    if (disclosed === null) return cannotTell('The disclosure could not be turned on.')
    const { yourBrand, brandedContent } = disclosed.parts
    if (!yourBrand || !brandedContent) {
      const missing = [!yourBrand && 'Your brand', !brandedContent && 'Branded content'].filter(Boolean)
      return failed(shown(`There is no box for ${missing.join(' and ')}.`, disclosed))
    }
    const ticked = [yourBrand, brandedContent].filter(({ checked }) => checked)
    if (ticked.length > 0) return failed(shown(`"${ticked[0]?.name}" is ticked from the start.`, disclosed))
    if (both && !(both.parts.yourBrand?.checked && both.parts.brandedContent?.checked)) {
      return failed(shown('Ticking one unticks the other; a post may be both.', both))
    }
    return passed(shown('Both are there and unticked, and both can be ticked.', disclosed))
  },
})
