import { audit, cannotTell, failed, passed, shown } from './audit.js'
import { stringsIn } from './sent.js'

export const writtenByThePerson = audit({
  clause: '2a.written-by-the-person',
  title: 'The caption is written by the person and posted as it stands',
  failureTitle: 'The caption cannot be written freely, or is not posted as written',
  why: 'A caption that is cut or counted differently is not what the person agreed to, and a post cannot be edited.',
  fix: 'Give the caption a text field that takes 2200 UTF-16 units (`text.length` in JavaScript), say when there are more, and cut nothing silently.',
  needs: ['public'],
  judge({ public: { caption, picked, ready, sent } }) {
    if (caption === null) {
      const fields = picked.controls.filter(({ role, visible }) => role === 'textbox' && visible).length
      const text = 'There is no field for a caption.'
      return fields === 0
        ? failed(shown(text, picked))
        : cannotTell(`${text} One of ${fields} text fields may be it; name it in the config.`)
    }
    const { preset, written, wanted, limits } = caption
    if (written !== wanted) {
      if (preset !== '' && written === preset)
        return cannotTell('The text that was there cannot be changed at all; see 5b.')
      return failed(shown(`"${wanted}" was typed; the field says "${written.slice(0, 200)}".`, picked))
    }
    const [full, over] = limits
    const publishable = ready?.parts.publish?.disabled === false
    if (full && full.kept < full.entered)
      return failed(`${full.entered} units fit; the field kept ${full.kept} and cut the rest.`)
    if (full && publishable && !full.publishable) return failed(`${full.entered} units fit, and the page refuses them.`)
    if (over && over.kept > 2200 && over.publishable) {
      return failed(
        `${over.kept} UTF-16 units, in emoji, can be published; TikTok takes 2200. The page counts characters.`,
      )
    }
    const other = captionSent(sent?.body, wanted)
    if (other !== null) return failed(`"${wanted}" was typed, and "${other.slice(0, 200)}" was sent.`)
    return passed('What was typed stands in the field, and is what was sent.')
  },
})

/** Another text in the place of the caption; null when it was sent as it stands, or nobody can see how. */
function captionSent(body: string | undefined, wanted: string): string | null {
  const strings = stringsIn(body ?? '')
  if (strings.some(({ value }) => value.includes(wanted))) return null
  return (
    strings.find(({ key, value }) => /^(title|caption|description|text)$/i.test(key) && value !== '')?.value ?? null
  )
}
