import { locate } from '../../page/target.js'
import { isTikTok } from '../consent.js'
import type { Stage } from '../stage.js'

const TRIES = 20

/** The end: the post where it is seen, in TikTok or in what stands in for it. */
export async function showPost(stage: Stage, address: string, caption: string): Promise<void> {
  const { page, human } = stage
  const place = isTikTok(address) ? 'TikTok' : "the sandbox that plays TikTok's part"
  await stage.say('Post', 'The post', `Now to the profile, in ${place}.`)
  await page.goto(address)
  const post = locate(page, { text: caption }).first()
  // A profile shows a post a moment after it was published.
  for (let tries = 0; tries < TRIES && !(await post.isVisible()); tries++) {
    await page.waitForTimeout(1000)
    await page.reload()
  }
  await stage.say('Post', 'The post', `It is there: the post on the profile of ${stage.account}, in ${place}.`)
  if (!(await post.isVisible())) return stage.miss('Post', `The post was not found at ${address}.`)
  await post.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'smooth' }))
  await page.waitForTimeout(400)
  const box = await post.boundingBox()
  if (box) await human.moveTo({ x: box.x + Math.min(100, box.width / 2), y: box.y + box.height / 2 })
  await stage.photograph('post')
  await human.linger(4)
}
