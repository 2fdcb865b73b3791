import { WORDS } from '../../page/words.js'
import type { Stage } from '../stage.js'

/** 5a to 5d: what is posted, that nothing left yet, and that it takes a while. */
export async function showControl(stage: Stage): Promise<void> {
  const { media, texts } = await stage.driver.look()
  await stage.say('5a', 'Preview', 'The preview is the very video that will be posted, with nothing added to it.')
  const preview = media.filter(({ visible }) => visible).sort((one, other) => area(other) - area(one))[0]
  if (!(await stage.point(preview, 1.5))) stage.miss('5a', 'No preview was found.')
  await stage.photograph('5a-preview')

  await stage.say('5d', 'Processing', 'The page says that it may take a few minutes until the post can be seen.')
  const notice = texts.find(({ text, visible }) => visible && WORDS.minutes.test(text))
  if (!(await stage.point(notice, 1.5))) stage.miss('5d', 'No text says that it may take a few minutes.')
  await stage.photograph('5d-minutes')
}

const area = ({ box }: { box: { width: number; height: number } }) => box.width * box.height
