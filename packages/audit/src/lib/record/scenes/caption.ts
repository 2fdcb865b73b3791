import type { Stage } from '../stage.js'

/** 2a and 5b: the text is the person's, also where the app has put one there. */
export async function showCaption(stage: Stage, text: string): Promise<void> {
  const { caption } = (await stage.driver.look()).parts
  const preset = caption?.value ?? ''
  const words =
    preset === ''
      ? 'The title is empty and written by hand.'
      : 'The suggested title can be edited, or replaced, before posting.'
  await stage.say('2a', 'Title', words)
  if (caption === null) return stage.miss('2a', 'No field for the title was found.')
  await stage.driver.hands.write(caption.id, text)
  await stage.human.linger(1)
  await stage.photograph('2a-title')
}
